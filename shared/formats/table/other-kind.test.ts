// Files of text that hold no table of applications are told apart from those that may.
import { describe, expect, it } from "vitest";
import { otherKind } from "./other-kind.ts";

describe("a text is", () => {
  it.each([
    ["importing.isCalendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"],
    ["importing.isContacts", "BEGIN:VCARD\nFN:Dana Merrow\nEND:VCARD\n"],
    ["importing.isPage", "\n<!DOCTYPE html>\n<title>Binder at Quillhaven</title>"],
    ["importing.isPage", '<?xml version="1.0"?><!-- saved --><html xmlns="x"><body></body></html>'],
    ["importing.isPage", "<table><tr><td>Quillhaven</td></tr></table>"],
    ["importing.isPage", "From: <Saved by a browser>\nSubject: Binder\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=x\n\n--x"],
    ["importing.isLetter", "Return-Path: <hr@q.example>\r\nReceived: from q.example\r\n\tby mail.example\r\nSubject: Your application\r\n\r\nDear Dana"],
    ["importing.isDocument", '<?xml version="1.0"?>\n<jobs><job/></jobs>'],
    ["importing.isDocument", "{\\rtf1 Quillhaven}"],
  ])("%s", (key, text) => {
    expect(otherKind(text)).toBe(key);
  });

  it.each([
    ["Company,Role\nQuillhaven,Binder\n"],
    ["Received: 12\nSent: 40\nCompany,Role\nQuillhaven,Binder\n"],
    ["Note: mine\nCompany,Role,Received:\nQuillhaven,Binder,x\n"],
    ["<Company>,Role\nQuillhaven,Binder\n"],
    ["Begin,Company\n2031-01-01,Quillhaven\n"],
    [""],
  ])("maybe a table: %j", (text) => {
    expect(otherKind(text)).toBeUndefined();
  });
});
