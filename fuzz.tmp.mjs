var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/xmlchars/xml/1.0/ed5.js
var require_ed5 = __commonJS({
  "node_modules/xmlchars/xml/1.0/ed5.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CHAR = "	\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}";
    exports.S = " 	\r\n";
    exports.NAME_START_CHAR = ":A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
    exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\xB7\u0300-\u036F\u203F-\u2040";
    exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
    exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
    exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
    exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
    exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
    exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
    var TAB = 9;
    var NL = 10;
    var CR = 13;
    var SPACE = 32;
    exports.S_LIST = [SPACE, NL, CR, TAB];
    function isChar(c) {
      return c >= SPACE && c <= 55295 || c === NL || c === CR || c === TAB || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isChar = isChar;
    function isS(c) {
      return c === SPACE || c === NL || c === CR || c === TAB;
    }
    exports.isS = isS;
    function isNameStartChar(c) {
      return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNameStartChar = isNameStartChar;
    function isNameChar(c) {
      return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
    }
    exports.isNameChar = isNameChar;
  }
});

// node_modules/xmlchars/xml/1.1/ed2.js
var require_ed2 = __commonJS({
  "node_modules/xmlchars/xml/1.1/ed2.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.CHAR = "-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}";
    exports.RESTRICTED_CHAR = "-\b\v\f-\x7F-\x84\x86-\x9F";
    exports.S = " 	\r\n";
    exports.NAME_START_CHAR = ":A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
    exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9\xB7\u0300-\u036F\u203F-\u2040";
    exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
    exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
    exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
    exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
    exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
    exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
    exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
    var TAB = 9;
    var NL = 10;
    var CR = 13;
    var SPACE = 32;
    exports.S_LIST = [SPACE, NL, CR, TAB];
    function isChar(c) {
      return c >= 1 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isChar = isChar;
    function isRestrictedChar(c) {
      return c >= 1 && c <= 8 || c === 11 || c === 12 || c >= 14 && c <= 31 || c >= 127 && c <= 132 || c >= 134 && c <= 159;
    }
    exports.isRestrictedChar = isRestrictedChar;
    function isCharAndNotRestricted(c) {
      return c === 9 || c === 10 || c === 13 || c > 31 && c < 127 || c === 133 || c > 159 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isCharAndNotRestricted = isCharAndNotRestricted;
    function isS(c) {
      return c === SPACE || c === NL || c === CR || c === TAB;
    }
    exports.isS = isS;
    function isNameStartChar(c) {
      return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNameStartChar = isNameStartChar;
    function isNameChar(c) {
      return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
    }
    exports.isNameChar = isNameChar;
  }
});

// node_modules/xmlchars/xmlns/1.0/ed3.js
var require_ed3 = __commonJS({
  "node_modules/xmlchars/xmlns/1.0/ed3.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.NC_NAME_START_CHAR = "A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}";
    exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9\xB7\u0300-\u036F\u203F-\u2040";
    exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
    exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
    exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
    function isNCNameStartChar(c) {
      return c >= 65 && c <= 90 || c === 95 || c >= 97 && c <= 122 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8204 && c <= 8205 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNCNameStartChar = isNCNameStartChar;
    function isNCNameChar(c) {
      return isNCNameStartChar(c) || (c === 45 || c === 46 || c >= 48 && c <= 57 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256);
    }
    exports.isNCNameChar = isNCNameChar;
  }
});

// node_modules/saxes/saxes.js
var require_saxes = __commonJS({
  "node_modules/saxes/saxes.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.SaxesParser = exports.EVENTS = void 0;
    var ed5 = require_ed5();
    var ed2 = require_ed2();
    var NSed3 = require_ed3();
    var isS = ed5.isS;
    var isChar10 = ed5.isChar;
    var isNameStartChar = ed5.isNameStartChar;
    var isNameChar = ed5.isNameChar;
    var S_LIST = ed5.S_LIST;
    var NAME_RE = ed5.NAME_RE;
    var isChar11 = ed2.isChar;
    var isNCNameStartChar = NSed3.isNCNameStartChar;
    var isNCNameChar = NSed3.isNCNameChar;
    var NC_NAME_RE = NSed3.NC_NAME_RE;
    var XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    var XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/";
    var rootNS = {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
      __proto__: null,
      xml: XML_NAMESPACE,
      xmlns: XMLNS_NAMESPACE
    };
    var XML_ENTITIES = {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
      __proto__: null,
      amp: "&",
      gt: ">",
      lt: "<",
      quot: '"',
      apos: "'"
    };
    var EOC = -1;
    var NL_LIKE = -2;
    var S_BEGIN = 0;
    var S_BEGIN_WHITESPACE = 1;
    var S_DOCTYPE = 2;
    var S_DOCTYPE_QUOTE = 3;
    var S_DTD = 4;
    var S_DTD_QUOTED = 5;
    var S_DTD_OPEN_WAKA = 6;
    var S_DTD_OPEN_WAKA_BANG = 7;
    var S_DTD_COMMENT = 8;
    var S_DTD_COMMENT_ENDING = 9;
    var S_DTD_COMMENT_ENDED = 10;
    var S_DTD_PI = 11;
    var S_DTD_PI_ENDING = 12;
    var S_TEXT = 13;
    var S_ENTITY = 14;
    var S_OPEN_WAKA = 15;
    var S_OPEN_WAKA_BANG = 16;
    var S_COMMENT = 17;
    var S_COMMENT_ENDING = 18;
    var S_COMMENT_ENDED = 19;
    var S_CDATA = 20;
    var S_CDATA_ENDING = 21;
    var S_CDATA_ENDING_2 = 22;
    var S_PI_FIRST_CHAR = 23;
    var S_PI_REST = 24;
    var S_PI_BODY = 25;
    var S_PI_ENDING = 26;
    var S_XML_DECL_NAME_START = 27;
    var S_XML_DECL_NAME = 28;
    var S_XML_DECL_EQ = 29;
    var S_XML_DECL_VALUE_START = 30;
    var S_XML_DECL_VALUE = 31;
    var S_XML_DECL_SEPARATOR = 32;
    var S_XML_DECL_ENDING = 33;
    var S_OPEN_TAG = 34;
    var S_OPEN_TAG_SLASH = 35;
    var S_ATTRIB = 36;
    var S_ATTRIB_NAME = 37;
    var S_ATTRIB_NAME_SAW_WHITE = 38;
    var S_ATTRIB_VALUE = 39;
    var S_ATTRIB_VALUE_QUOTED = 40;
    var S_ATTRIB_VALUE_CLOSED = 41;
    var S_ATTRIB_VALUE_UNQUOTED = 42;
    var S_CLOSE_TAG = 43;
    var S_CLOSE_TAG_SAW_WHITE = 44;
    var TAB = 9;
    var NL = 10;
    var CR = 13;
    var SPACE = 32;
    var BANG = 33;
    var DQUOTE = 34;
    var AMP = 38;
    var SQUOTE = 39;
    var MINUS = 45;
    var FORWARD_SLASH = 47;
    var SEMICOLON = 59;
    var LESS = 60;
    var EQUAL = 61;
    var GREATER = 62;
    var QUESTION = 63;
    var OPEN_BRACKET = 91;
    var CLOSE_BRACKET = 93;
    var NEL = 133;
    var LS = 8232;
    var isQuote = (c) => c === DQUOTE || c === SQUOTE;
    var QUOTES = [DQUOTE, SQUOTE];
    var DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER];
    var DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET];
    var XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST];
    var ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
    function nsPairCheck(parser, prefix, uri) {
      switch (prefix) {
        case "xml":
          if (uri !== XML_NAMESPACE) {
            parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
          }
          break;
        case "xmlns":
          if (uri !== XMLNS_NAMESPACE) {
            parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
          }
          break;
        default:
      }
      switch (uri) {
        case XMLNS_NAMESPACE:
          parser.fail(prefix === "" ? `the default namespace may not be set to ${uri}.` : `may not assign a prefix (even "xmlns") to the URI ${XMLNS_NAMESPACE}.`);
          break;
        case XML_NAMESPACE:
          switch (prefix) {
            case "xml":
              break;
            case "":
              parser.fail(`the default namespace may not be set to ${uri}.`);
              break;
            default:
              parser.fail("may not assign the xml namespace to another prefix.");
          }
          break;
        default:
      }
    }
    function nsMappingCheck(parser, mapping) {
      for (const local of Object.keys(mapping)) {
        nsPairCheck(parser, local, mapping[local]);
      }
    }
    var isNCName = (name) => NC_NAME_RE.test(name);
    var isName = (name) => NAME_RE.test(name);
    var FORBIDDEN_START = 0;
    var FORBIDDEN_BRACKET = 1;
    var FORBIDDEN_BRACKET_BRACKET = 2;
    exports.EVENTS = [
      "xmldecl",
      "text",
      "processinginstruction",
      "doctype",
      "comment",
      "opentagstart",
      "attribute",
      "opentag",
      "closetag",
      "cdata",
      "error",
      "end",
      "ready"
    ];
    var EVENT_NAME_TO_HANDLER_NAME = {
      xmldecl: "xmldeclHandler",
      text: "textHandler",
      processinginstruction: "piHandler",
      doctype: "doctypeHandler",
      comment: "commentHandler",
      opentagstart: "openTagStartHandler",
      attribute: "attributeHandler",
      opentag: "openTagHandler",
      closetag: "closeTagHandler",
      cdata: "cdataHandler",
      error: "errorHandler",
      end: "endHandler",
      ready: "readyHandler"
    };
    var SaxesParser2 = class {
      /**
       * @param opt The parser options.
       */
      constructor(opt) {
        this.opt = opt !== null && opt !== void 0 ? opt : {};
        this.fragmentOpt = !!this.opt.fragment;
        const xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
        this.trackPosition = this.opt.position !== false;
        this.fileName = this.opt.fileName;
        if (xmlnsOpt) {
          this.nameStartCheck = isNCNameStartChar;
          this.nameCheck = isNCNameChar;
          this.isName = isNCName;
          this.processAttribs = this.processAttribsNS;
          this.pushAttrib = this.pushAttribNS;
          this.ns = Object.assign({ __proto__: null }, rootNS);
          const additional = this.opt.additionalNamespaces;
          if (additional != null) {
            nsMappingCheck(this, additional);
            Object.assign(this.ns, additional);
          }
        } else {
          this.nameStartCheck = isNameStartChar;
          this.nameCheck = isNameChar;
          this.isName = isName;
          this.processAttribs = this.processAttribsPlain;
          this.pushAttrib = this.pushAttribPlain;
        }
        this.stateTable = [
          /* eslint-disable @typescript-eslint/unbound-method */
          this.sBegin,
          this.sBeginWhitespace,
          this.sDoctype,
          this.sDoctypeQuote,
          this.sDTD,
          this.sDTDQuoted,
          this.sDTDOpenWaka,
          this.sDTDOpenWakaBang,
          this.sDTDComment,
          this.sDTDCommentEnding,
          this.sDTDCommentEnded,
          this.sDTDPI,
          this.sDTDPIEnding,
          this.sText,
          this.sEntity,
          this.sOpenWaka,
          this.sOpenWakaBang,
          this.sComment,
          this.sCommentEnding,
          this.sCommentEnded,
          this.sCData,
          this.sCDataEnding,
          this.sCDataEnding2,
          this.sPIFirstChar,
          this.sPIRest,
          this.sPIBody,
          this.sPIEnding,
          this.sXMLDeclNameStart,
          this.sXMLDeclName,
          this.sXMLDeclEq,
          this.sXMLDeclValueStart,
          this.sXMLDeclValue,
          this.sXMLDeclSeparator,
          this.sXMLDeclEnding,
          this.sOpenTag,
          this.sOpenTagSlash,
          this.sAttrib,
          this.sAttribName,
          this.sAttribNameSawWhite,
          this.sAttribValue,
          this.sAttribValueQuoted,
          this.sAttribValueClosed,
          this.sAttribValueUnquoted,
          this.sCloseTag,
          this.sCloseTagSawWhite
          /* eslint-enable @typescript-eslint/unbound-method */
        ];
        this._init();
      }
      /**
       * Indicates whether or not the parser is closed. If ``true``, wait for
       * the ``ready`` event to write again.
       */
      get closed() {
        return this._closed;
      }
      _init() {
        var _a2;
        this.openWakaBang = "";
        this.text = "";
        this.name = "";
        this.piTarget = "";
        this.entity = "";
        this.q = null;
        this.tags = [];
        this.tag = null;
        this.topNS = null;
        this.chunk = "";
        this.chunkPosition = 0;
        this.i = 0;
        this.prevI = 0;
        this.carriedFromPrevious = void 0;
        this.forbiddenState = FORBIDDEN_START;
        this.attribList = [];
        const { fragmentOpt } = this;
        this.state = fragmentOpt ? S_TEXT : S_BEGIN;
        this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot = this.sawRoot = fragmentOpt;
        this.xmlDeclPossible = !fragmentOpt;
        this.xmlDeclExpects = ["version"];
        this.entityReturnState = void 0;
        let { defaultXMLVersion } = this.opt;
        if (defaultXMLVersion === void 0) {
          if (this.opt.forceXMLVersion === true) {
            throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
          }
          defaultXMLVersion = "1.0";
        }
        this.setXMLVersion(defaultXMLVersion);
        this.positionAtNewLine = 0;
        this.doctype = false;
        this._closed = false;
        this.xmlDecl = {
          version: void 0,
          encoding: void 0,
          standalone: void 0
        };
        this.line = 1;
        this.column = 0;
        this.ENTITIES = Object.create(XML_ENTITIES);
        (_a2 = this.readyHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this);
      }
      /**
       * The stream position the parser is currently looking at. This field is
       * zero-based.
       *
       * This field is not based on counting Unicode characters but is to be
       * interpreted as a plain index into a JavaScript string.
       */
      get position() {
        return this.chunkPosition + this.i;
      }
      /**
       * The column number of the next character to be read by the parser.  *
       * This field is zero-based. (The first column in a line is 0.)
       *
       * This field reports the index at which the next character would be in the
       * line if the line were represented as a JavaScript string.  Note that this
       * *can* be different to a count based on the number of *Unicode characters*
       * due to how JavaScript handles astral plane characters.
       *
       * See [[column]] for a number that corresponds to a count of Unicode
       * characters.
       */
      get columnIndex() {
        return this.position - this.positionAtNewLine;
      }
      /**
       * Set an event listener on an event. The parser supports one handler per
       * event type. If you try to set an event handler over an existing handler,
       * the old handler is silently overwritten.
       *
       * @param name The event to listen to.
       *
       * @param handler The handler to set.
       */
      on(name, handler) {
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
      }
      /**
       * Unset an event handler.
       *
       * @parma name The event to stop listening to.
       */
      off(name) {
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = void 0;
      }
      /**
       * Make an error object. The error object will have a message that contains
       * the ``fileName`` option passed at the creation of the parser. If position
       * tracking was turned on, it will also have line and column number
       * information.
       *
       * @param message The message describing the error to report.
       *
       * @returns An error object with a properly formatted message.
       */
      makeError(message) {
        var _a2;
        let msg = (_a2 = this.fileName) !== null && _a2 !== void 0 ? _a2 : "";
        if (this.trackPosition) {
          if (msg.length > 0) {
            msg += ":";
          }
          msg += `${this.line}:${this.column}`;
        }
        if (msg.length > 0) {
          msg += ": ";
        }
        return new Error(msg + message);
      }
      /**
       * Report a parsing error. This method is made public so that client code may
       * check for issues that are outside the scope of this project and can report
       * errors.
       *
       * @param message The error to report.
       *
       * @returns this
       */
      fail(message) {
        const err2 = this.makeError(message);
        const handler = this.errorHandler;
        if (handler === void 0) {
          throw err2;
        } else {
          handler(err2);
        }
        return this;
      }
      /**
       * Write a XML data to the parser.
       *
       * @param chunk The XML data to write.
       *
       * @returns this
       */
      // We do need object for the type here. Yes, it often causes problems
      // but not in this case.
      write(chunk) {
        if (this.closed) {
          return this.fail("cannot write after close; assign an onready handler.");
        }
        let end = false;
        if (chunk === null) {
          end = true;
          chunk = "";
        } else if (typeof chunk === "object") {
          chunk = chunk.toString();
        }
        if (this.carriedFromPrevious !== void 0) {
          chunk = `${this.carriedFromPrevious}${chunk}`;
          this.carriedFromPrevious = void 0;
        }
        let limit = chunk.length;
        const lastCode = chunk.charCodeAt(limit - 1);
        if (!end && // A trailing CR or surrogate must be carried over to the next
        // chunk.
        (lastCode === CR || lastCode >= 55296 && lastCode <= 56319)) {
          this.carriedFromPrevious = chunk[limit - 1];
          limit--;
          chunk = chunk.slice(0, limit);
        }
        const { stateTable } = this;
        this.chunk = chunk;
        this.i = 0;
        while (this.i < limit) {
          stateTable[this.state].call(this);
        }
        this.chunkPosition += limit;
        return end ? this.end() : this;
      }
      /**
       * Close the current stream. Perform final well-formedness checks and reset
       * the parser tstate.
       *
       * @returns this
       */
      close() {
        return this.write(null);
      }
      /**
       * Get a single code point out of the current chunk. This updates the current
       * position if we do position tracking.
       *
       * This is the algorithm to use for XML 1.0.
       *
       * @returns The character read.
       */
      getCode10() {
        const { chunk, i: i2 } = this;
        this.prevI = i2;
        this.i = i2 + 1;
        if (i2 >= chunk.length) {
          return EOC;
        }
        const code = chunk.charCodeAt(i2);
        this.column++;
        if (code < 55296) {
          if (code >= SPACE || code === TAB) {
            return code;
          }
          switch (code) {
            case NL:
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL;
            case CR:
              if (chunk.charCodeAt(i2 + 1) === NL) {
                this.i = i2 + 2;
              }
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL_LIKE;
            default:
              this.fail("disallowed character.");
              return code;
          }
        }
        if (code > 56319) {
          if (!(code >= 57344 && code <= 65533)) {
            this.fail("disallowed character.");
          }
          return code;
        }
        const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i2 + 1) - 56320);
        this.i = i2 + 2;
        if (final > 1114111) {
          this.fail("disallowed character.");
        }
        return final;
      }
      /**
       * Get a single code point out of the current chunk. This updates the current
       * position if we do position tracking.
       *
       * This is the algorithm to use for XML 1.1.
       *
       * @returns {number} The character read.
       */
      getCode11() {
        const { chunk, i: i2 } = this;
        this.prevI = i2;
        this.i = i2 + 1;
        if (i2 >= chunk.length) {
          return EOC;
        }
        const code = chunk.charCodeAt(i2);
        this.column++;
        if (code < 55296) {
          if (code > 31 && code < 127 || code > 159 && code !== LS || code === TAB) {
            return code;
          }
          switch (code) {
            case NL:
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL;
            case CR: {
              const next = chunk.charCodeAt(i2 + 1);
              if (next === NL || next === NEL) {
                this.i = i2 + 2;
              }
            }
            /* yes, fall through */
            case NEL:
            // 0x85
            case LS:
              this.line++;
              this.column = 0;
              this.positionAtNewLine = this.position;
              return NL_LIKE;
            default:
              this.fail("disallowed character.");
              return code;
          }
        }
        if (code > 56319) {
          if (!(code >= 57344 && code <= 65533)) {
            this.fail("disallowed character.");
          }
          return code;
        }
        const final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i2 + 1) - 56320);
        this.i = i2 + 2;
        if (final > 1114111) {
          this.fail("disallowed character.");
        }
        return final;
      }
      /**
       * Like ``getCode`` but with the return value normalized so that ``NL`` is
       * returned for ``NL_LIKE``.
       */
      getCodeNorm() {
        const c = this.getCode();
        return c === NL_LIKE ? NL : c;
      }
      unget() {
        this.i = this.prevI;
        this.column--;
      }
      /**
       * Capture characters into a buffer until encountering one of a set of
       * characters.
       *
       * @param chars An array of codepoints. Encountering a character in the array
       * ends the capture. (``chars`` may safely contain ``NL``.)
       *
       * @return The character code that made the capture end, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      captureTo(chars) {
        let { i: start } = this;
        const { chunk } = this;
        while (true) {
          const c = this.getCode();
          const isNLLike = c === NL_LIKE;
          const final = isNLLike ? NL : c;
          if (final === EOC || chars.includes(final)) {
            this.text += chunk.slice(start, this.prevI);
            return final;
          }
          if (isNLLike) {
            this.text += `${chunk.slice(start, this.prevI)}
`;
            start = this.i;
          }
        }
      }
      /**
       * Capture characters into a buffer until encountering a character.
       *
       * @param char The codepoint that ends the capture. **NOTE ``char`` MAY NOT
       * CONTAIN ``NL``.** Passing ``NL`` will result in buggy behavior.
       *
       * @return ``true`` if we ran into the character. Otherwise, we ran into the
       * end of the current chunk.
       */
      captureToChar(char) {
        let { i: start } = this;
        const { chunk } = this;
        while (true) {
          let c = this.getCode();
          switch (c) {
            case NL_LIKE:
              this.text += `${chunk.slice(start, this.prevI)}
`;
              start = this.i;
              c = NL;
              break;
            case EOC:
              this.text += chunk.slice(start);
              return false;
            default:
          }
          if (c === char) {
            this.text += chunk.slice(start, this.prevI);
            return true;
          }
        }
      }
      /**
       * Capture characters that satisfy ``isNameChar`` into the ``name`` field of
       * this parser.
       *
       * @return The character code that made the test fail, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      captureNameChars() {
        const { chunk, i: start } = this;
        while (true) {
          const c = this.getCode();
          if (c === EOC) {
            this.name += chunk.slice(start);
            return EOC;
          }
          if (!isNameChar(c)) {
            this.name += chunk.slice(start, this.prevI);
            return c === NL_LIKE ? NL : c;
          }
        }
      }
      /**
       * Skip white spaces.
       *
       * @return The character that ended the skip, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      skipSpaces() {
        while (true) {
          const c = this.getCodeNorm();
          if (c === EOC || !isS(c)) {
            return c;
          }
        }
      }
      setXMLVersion(version) {
        this.currentXMLVersion = version;
        if (version === "1.0") {
          this.isChar = isChar10;
          this.getCode = this.getCode10;
        } else {
          this.isChar = isChar11;
          this.getCode = this.getCode11;
        }
      }
      // STATE ENGINE METHODS
      // This needs to be a state separate from S_BEGIN_WHITESPACE because we want
      // to be sure never to come back to this state later.
      sBegin() {
        if (this.chunk.charCodeAt(0) === 65279) {
          this.i++;
          this.column++;
        }
        this.state = S_BEGIN_WHITESPACE;
      }
      sBeginWhitespace() {
        const iBefore = this.i;
        const c = this.skipSpaces();
        if (this.prevI !== iBefore) {
          this.xmlDeclPossible = false;
        }
        switch (c) {
          case LESS:
            this.state = S_OPEN_WAKA;
            if (this.text.length !== 0) {
              throw new Error("no-empty text at start");
            }
            break;
          case EOC:
            break;
          default:
            this.unget();
            this.state = S_TEXT;
            this.xmlDeclPossible = false;
        }
      }
      sDoctype() {
        var _a2;
        const c = this.captureTo(DOCTYPE_TERMINATOR);
        switch (c) {
          case GREATER: {
            (_a2 = this.doctypeHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, this.text);
            this.text = "";
            this.state = S_TEXT;
            this.doctype = true;
            break;
          }
          case EOC:
            break;
          default:
            this.text += String.fromCodePoint(c);
            if (c === OPEN_BRACKET) {
              this.state = S_DTD;
            } else if (isQuote(c)) {
              this.state = S_DOCTYPE_QUOTE;
              this.q = c;
            }
        }
      }
      sDoctypeQuote() {
        const q = this.q;
        if (this.captureToChar(q)) {
          this.text += String.fromCodePoint(q);
          this.q = null;
          this.state = S_DOCTYPE;
        }
      }
      sDTD() {
        const c = this.captureTo(DTD_TERMINATOR);
        if (c === EOC) {
          return;
        }
        this.text += String.fromCodePoint(c);
        if (c === CLOSE_BRACKET) {
          this.state = S_DOCTYPE;
        } else if (c === LESS) {
          this.state = S_DTD_OPEN_WAKA;
        } else if (isQuote(c)) {
          this.state = S_DTD_QUOTED;
          this.q = c;
        }
      }
      sDTDQuoted() {
        const q = this.q;
        if (this.captureToChar(q)) {
          this.text += String.fromCodePoint(q);
          this.state = S_DTD;
          this.q = null;
        }
      }
      sDTDOpenWaka() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        switch (c) {
          case BANG:
            this.state = S_DTD_OPEN_WAKA_BANG;
            this.openWakaBang = "";
            break;
          case QUESTION:
            this.state = S_DTD_PI;
            break;
          default:
            this.state = S_DTD;
        }
      }
      sDTDOpenWakaBang() {
        const char = String.fromCodePoint(this.getCodeNorm());
        const owb = this.openWakaBang += char;
        this.text += char;
        if (owb !== "-") {
          this.state = owb === "--" ? S_DTD_COMMENT : S_DTD;
          this.openWakaBang = "";
        }
      }
      sDTDComment() {
        if (this.captureToChar(MINUS)) {
          this.text += "-";
          this.state = S_DTD_COMMENT_ENDING;
        }
      }
      sDTDCommentEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
      }
      sDTDCommentEnded() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
          this.state = S_DTD;
        } else {
          this.fail("malformed comment.");
          this.state = S_DTD_COMMENT;
        }
      }
      sDTDPI() {
        if (this.captureToChar(QUESTION)) {
          this.text += "?";
          this.state = S_DTD_PI_ENDING;
        }
      }
      sDTDPIEnding() {
        const c = this.getCodeNorm();
        this.text += String.fromCodePoint(c);
        if (c === GREATER) {
          this.state = S_DTD;
        }
      }
      sText() {
        if (this.tags.length !== 0) {
          this.handleTextInRoot();
        } else {
          this.handleTextOutsideRoot();
        }
      }
      sEntity() {
        let { i: start } = this;
        const { chunk } = this;
        loop:
          while (true) {
            switch (this.getCode()) {
              case NL_LIKE:
                this.entity += `${chunk.slice(start, this.prevI)}
`;
                start = this.i;
                break;
              case SEMICOLON: {
                const { entityReturnState } = this;
                const entity = this.entity + chunk.slice(start, this.prevI);
                this.state = entityReturnState;
                let parsed2;
                if (entity === "") {
                  this.fail("empty entity name.");
                  parsed2 = "&;";
                } else {
                  parsed2 = this.parseEntity(entity);
                  this.entity = "";
                }
                if (entityReturnState !== S_TEXT || this.textHandler !== void 0) {
                  this.text += parsed2;
                }
                break loop;
              }
              case EOC:
                this.entity += chunk.slice(start);
                break loop;
              default:
            }
          }
      }
      sOpenWaka() {
        const c = this.getCode();
        if (isNameStartChar(c)) {
          this.state = S_OPEN_TAG;
          this.unget();
          this.xmlDeclPossible = false;
        } else {
          switch (c) {
            case FORWARD_SLASH:
              this.state = S_CLOSE_TAG;
              this.xmlDeclPossible = false;
              break;
            case BANG:
              this.state = S_OPEN_WAKA_BANG;
              this.openWakaBang = "";
              this.xmlDeclPossible = false;
              break;
            case QUESTION:
              this.state = S_PI_FIRST_CHAR;
              break;
            default:
              this.fail("disallowed character in tag name");
              this.state = S_TEXT;
              this.xmlDeclPossible = false;
          }
        }
      }
      sOpenWakaBang() {
        this.openWakaBang += String.fromCodePoint(this.getCodeNorm());
        switch (this.openWakaBang) {
          case "[CDATA[":
            if (!this.sawRoot && !this.reportedTextBeforeRoot) {
              this.fail("text data outside of root node.");
              this.reportedTextBeforeRoot = true;
            }
            if (this.closedRoot && !this.reportedTextAfterRoot) {
              this.fail("text data outside of root node.");
              this.reportedTextAfterRoot = true;
            }
            this.state = S_CDATA;
            this.openWakaBang = "";
            break;
          case "--":
            this.state = S_COMMENT;
            this.openWakaBang = "";
            break;
          case "DOCTYPE":
            this.state = S_DOCTYPE;
            if (this.doctype || this.sawRoot) {
              this.fail("inappropriately located doctype declaration.");
            }
            this.openWakaBang = "";
            break;
          default:
            if (this.openWakaBang.length >= 7) {
              this.fail("incorrect syntax.");
            }
        }
      }
      sComment() {
        if (this.captureToChar(MINUS)) {
          this.state = S_COMMENT_ENDING;
        }
      }
      sCommentEnding() {
        var _a2;
        const c = this.getCodeNorm();
        if (c === MINUS) {
          this.state = S_COMMENT_ENDED;
          (_a2 = this.commentHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, this.text);
          this.text = "";
        } else {
          this.text += `-${String.fromCodePoint(c)}`;
          this.state = S_COMMENT;
        }
      }
      sCommentEnded() {
        const c = this.getCodeNorm();
        if (c !== GREATER) {
          this.fail("malformed comment.");
          this.text += `--${String.fromCodePoint(c)}`;
          this.state = S_COMMENT;
        } else {
          this.state = S_TEXT;
        }
      }
      sCData() {
        if (this.captureToChar(CLOSE_BRACKET)) {
          this.state = S_CDATA_ENDING;
        }
      }
      sCDataEnding() {
        const c = this.getCodeNorm();
        if (c === CLOSE_BRACKET) {
          this.state = S_CDATA_ENDING_2;
        } else {
          this.text += `]${String.fromCodePoint(c)}`;
          this.state = S_CDATA;
        }
      }
      sCDataEnding2() {
        var _a2;
        const c = this.getCodeNorm();
        switch (c) {
          case GREATER: {
            (_a2 = this.cdataHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, this.text);
            this.text = "";
            this.state = S_TEXT;
            break;
          }
          case CLOSE_BRACKET:
            this.text += "]";
            break;
          default:
            this.text += `]]${String.fromCodePoint(c)}`;
            this.state = S_CDATA;
        }
      }
      // We need this separate state to check the first character fo the pi target
      // with this.nameStartCheck which allows less characters than this.nameCheck.
      sPIFirstChar() {
        const c = this.getCodeNorm();
        if (this.nameStartCheck(c)) {
          this.piTarget += String.fromCodePoint(c);
          this.state = S_PI_REST;
        } else if (c === QUESTION || isS(c)) {
          this.fail("processing instruction without a target.");
          this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY;
        } else {
          this.fail("disallowed character in processing instruction name.");
          this.piTarget += String.fromCodePoint(c);
          this.state = S_PI_REST;
        }
      }
      sPIRest() {
        const { chunk, i: start } = this;
        while (true) {
          const c = this.getCodeNorm();
          if (c === EOC) {
            this.piTarget += chunk.slice(start);
            return;
          }
          if (!this.nameCheck(c)) {
            this.piTarget += chunk.slice(start, this.prevI);
            const isQuestion = c === QUESTION;
            if (isQuestion || isS(c)) {
              if (this.piTarget === "xml") {
                if (!this.xmlDeclPossible) {
                  this.fail("an XML declaration must be at the start of the document.");
                }
                this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START;
              } else {
                this.state = isQuestion ? S_PI_ENDING : S_PI_BODY;
              }
            } else {
              this.fail("disallowed character in processing instruction name.");
              this.piTarget += String.fromCodePoint(c);
            }
            break;
          }
        }
      }
      sPIBody() {
        if (this.text.length === 0) {
          const c = this.getCodeNorm();
          if (c === QUESTION) {
            this.state = S_PI_ENDING;
          } else if (!isS(c)) {
            this.text = String.fromCodePoint(c);
          }
        } else if (this.captureToChar(QUESTION)) {
          this.state = S_PI_ENDING;
        }
      }
      sPIEnding() {
        var _a2;
        const c = this.getCodeNorm();
        if (c === GREATER) {
          const { piTarget } = this;
          if (piTarget.toLowerCase() === "xml") {
            this.fail("the XML declaration must appear at the start of the document.");
          }
          (_a2 = this.piHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, {
            target: piTarget,
            body: this.text
          });
          this.piTarget = this.text = "";
          this.state = S_TEXT;
        } else if (c === QUESTION) {
          this.text += "?";
        } else {
          this.text += `?${String.fromCodePoint(c)}`;
          this.state = S_PI_BODY;
        }
        this.xmlDeclPossible = false;
      }
      sXMLDeclNameStart() {
        const c = this.skipSpaces();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          return;
        }
        if (c !== EOC) {
          this.state = S_XML_DECL_NAME;
          this.name = String.fromCodePoint(c);
        }
      }
      sXMLDeclName() {
        const c = this.captureTo(XML_DECL_NAME_TERMINATOR);
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.name += this.text;
          this.text = "";
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (!(isS(c) || c === EQUAL)) {
          return;
        }
        this.name += this.text;
        this.text = "";
        if (!this.xmlDeclExpects.includes(this.name)) {
          switch (this.name.length) {
            case 0:
              this.fail("did not expect any more name/value pairs.");
              break;
            case 1:
              this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
              break;
            default:
              this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
          }
        }
        this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
      }
      sXMLDeclEq() {
        const c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (isS(c)) {
          return;
        }
        if (c !== EQUAL) {
          this.fail("value required.");
        }
        this.state = S_XML_DECL_VALUE_START;
      }
      sXMLDeclValueStart() {
        const c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (isS(c)) {
          return;
        }
        if (!isQuote(c)) {
          this.fail("value must be quoted.");
          this.q = SPACE;
        } else {
          this.q = c;
        }
        this.state = S_XML_DECL_VALUE;
      }
      sXMLDeclValue() {
        const c = this.captureTo([this.q, QUESTION]);
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          this.text = "";
          this.fail("XML declaration is incomplete.");
          return;
        }
        if (c === EOC) {
          return;
        }
        const value = this.text;
        this.text = "";
        switch (this.name) {
          case "version": {
            this.xmlDeclExpects = ["encoding", "standalone"];
            const version = value;
            this.xmlDecl.version = version;
            if (!/^1\.[0-9]+$/.test(version)) {
              this.fail("version number must match /^1\\.[0-9]+$/.");
            } else if (!this.opt.forceXMLVersion) {
              this.setXMLVersion(version);
            }
            break;
          }
          case "encoding":
            if (!/^[A-Za-z][A-Za-z0-9._-]*$/.test(value)) {
              this.fail("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/.");
            }
            this.xmlDeclExpects = ["standalone"];
            this.xmlDecl.encoding = value;
            break;
          case "standalone":
            if (value !== "yes" && value !== "no") {
              this.fail('standalone value must match "yes" or "no".');
            }
            this.xmlDeclExpects = [];
            this.xmlDecl.standalone = value;
            break;
          default:
        }
        this.name = "";
        this.state = S_XML_DECL_SEPARATOR;
      }
      sXMLDeclSeparator() {
        const c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          return;
        }
        if (!isS(c)) {
          this.fail("whitespace required.");
          this.unget();
        }
        this.state = S_XML_DECL_NAME_START;
      }
      sXMLDeclEnding() {
        var _a2;
        const c = this.getCodeNorm();
        if (c === GREATER) {
          if (this.piTarget !== "xml") {
            this.fail("processing instructions are not allowed before root.");
          } else if (this.name !== "version" && this.xmlDeclExpects.includes("version")) {
            this.fail("XML declaration must contain a version.");
          }
          (_a2 = this.xmldeclHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, this.xmlDecl);
          this.name = "";
          this.piTarget = this.text = "";
          this.state = S_TEXT;
        } else {
          this.fail("The character ? is disallowed anywhere in XML declarations.");
        }
        this.xmlDeclPossible = false;
      }
      sOpenTag() {
        var _a2;
        const c = this.captureNameChars();
        if (c === EOC) {
          return;
        }
        const tag = this.tag = {
          name: this.name,
          attributes: /* @__PURE__ */ Object.create(null)
        };
        this.name = "";
        if (this.xmlnsOpt) {
          this.topNS = tag.ns = /* @__PURE__ */ Object.create(null);
        }
        (_a2 = this.openTagStartHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, tag);
        this.sawRoot = true;
        if (!this.fragmentOpt && this.closedRoot) {
          this.fail("documents may contain only one root.");
        }
        switch (c) {
          case GREATER:
            this.openTag();
            break;
          case FORWARD_SLASH:
            this.state = S_OPEN_TAG_SLASH;
            break;
          default:
            if (!isS(c)) {
              this.fail("disallowed character in tag name.");
            }
            this.state = S_ATTRIB;
        }
      }
      sOpenTagSlash() {
        if (this.getCode() === GREATER) {
          this.openSelfClosingTag();
        } else {
          this.fail("forward-slash in opening tag not followed by >.");
          this.state = S_ATTRIB;
        }
      }
      sAttrib() {
        const c = this.skipSpaces();
        if (c === EOC) {
          return;
        }
        if (isNameStartChar(c)) {
          this.unget();
          this.state = S_ATTRIB_NAME;
        } else if (c === GREATER) {
          this.openTag();
        } else if (c === FORWARD_SLASH) {
          this.state = S_OPEN_TAG_SLASH;
        } else {
          this.fail("disallowed character in attribute name.");
        }
      }
      sAttribName() {
        const c = this.captureNameChars();
        if (c === EQUAL) {
          this.state = S_ATTRIB_VALUE;
        } else if (isS(c)) {
          this.state = S_ATTRIB_NAME_SAW_WHITE;
        } else if (c === GREATER) {
          this.fail("attribute without value.");
          this.pushAttrib(this.name, this.name);
          this.name = this.text = "";
          this.openTag();
        } else if (c !== EOC) {
          this.fail("disallowed character in attribute name.");
        }
      }
      sAttribNameSawWhite() {
        const c = this.skipSpaces();
        switch (c) {
          case EOC:
            return;
          case EQUAL:
            this.state = S_ATTRIB_VALUE;
            break;
          default:
            this.fail("attribute without value.");
            this.text = "";
            this.name = "";
            if (c === GREATER) {
              this.openTag();
            } else if (isNameStartChar(c)) {
              this.unget();
              this.state = S_ATTRIB_NAME;
            } else {
              this.fail("disallowed character in attribute name.");
              this.state = S_ATTRIB;
            }
        }
      }
      sAttribValue() {
        const c = this.getCodeNorm();
        if (isQuote(c)) {
          this.q = c;
          this.state = S_ATTRIB_VALUE_QUOTED;
        } else if (!isS(c)) {
          this.fail("unquoted attribute value.");
          this.state = S_ATTRIB_VALUE_UNQUOTED;
          this.unget();
        }
      }
      sAttribValueQuoted() {
        const { q, chunk } = this;
        let { i: start } = this;
        while (true) {
          switch (this.getCode()) {
            case q:
              this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI));
              this.name = this.text = "";
              this.q = null;
              this.state = S_ATTRIB_VALUE_CLOSED;
              return;
            case AMP:
              this.text += chunk.slice(start, this.prevI);
              this.state = S_ENTITY;
              this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
              return;
            case NL:
            case NL_LIKE:
            case TAB:
              this.text += `${chunk.slice(start, this.prevI)} `;
              start = this.i;
              break;
            case LESS:
              this.text += chunk.slice(start, this.prevI);
              this.fail("disallowed character.");
              return;
            case EOC:
              this.text += chunk.slice(start);
              return;
            default:
          }
        }
      }
      sAttribValueClosed() {
        const c = this.getCodeNorm();
        if (isS(c)) {
          this.state = S_ATTRIB;
        } else if (c === GREATER) {
          this.openTag();
        } else if (c === FORWARD_SLASH) {
          this.state = S_OPEN_TAG_SLASH;
        } else if (isNameStartChar(c)) {
          this.fail("no whitespace between attributes.");
          this.unget();
          this.state = S_ATTRIB_NAME;
        } else {
          this.fail("disallowed character in attribute name.");
        }
      }
      sAttribValueUnquoted() {
        const c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
        switch (c) {
          case AMP:
            this.state = S_ENTITY;
            this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
            break;
          case LESS:
            this.fail("disallowed character.");
            break;
          case EOC:
            break;
          default:
            if (this.text.includes("]]>")) {
              this.fail('the string "]]>" is disallowed in char data.');
            }
            this.pushAttrib(this.name, this.text);
            this.name = this.text = "";
            if (c === GREATER) {
              this.openTag();
            } else {
              this.state = S_ATTRIB;
            }
        }
      }
      sCloseTag() {
        const c = this.captureNameChars();
        if (c === GREATER) {
          this.closeTag();
        } else if (isS(c)) {
          this.state = S_CLOSE_TAG_SAW_WHITE;
        } else if (c !== EOC) {
          this.fail("disallowed character in closing tag.");
        }
      }
      sCloseTagSawWhite() {
        switch (this.skipSpaces()) {
          case GREATER:
            this.closeTag();
            break;
          case EOC:
            break;
          default:
            this.fail("disallowed character in closing tag.");
        }
      }
      // END OF STATE ENGINE METHODS
      handleTextInRoot() {
        let { i: start, forbiddenState } = this;
        const { chunk, textHandler: handler } = this;
        scanLoop:
          while (true) {
            switch (this.getCode()) {
              case LESS: {
                this.state = S_OPEN_WAKA;
                if (handler !== void 0) {
                  const { text } = this;
                  const slice = chunk.slice(start, this.prevI);
                  if (text.length !== 0) {
                    handler(text + slice);
                    this.text = "";
                  } else if (slice.length !== 0) {
                    handler(slice);
                  }
                }
                forbiddenState = FORBIDDEN_START;
                break scanLoop;
              }
              case AMP:
                this.state = S_ENTITY;
                this.entityReturnState = S_TEXT;
                if (handler !== void 0) {
                  this.text += chunk.slice(start, this.prevI);
                }
                forbiddenState = FORBIDDEN_START;
                break scanLoop;
              case CLOSE_BRACKET:
                switch (forbiddenState) {
                  case FORBIDDEN_START:
                    forbiddenState = FORBIDDEN_BRACKET;
                    break;
                  case FORBIDDEN_BRACKET:
                    forbiddenState = FORBIDDEN_BRACKET_BRACKET;
                    break;
                  case FORBIDDEN_BRACKET_BRACKET:
                    break;
                  default:
                    throw new Error("impossible state");
                }
                break;
              case GREATER:
                if (forbiddenState === FORBIDDEN_BRACKET_BRACKET) {
                  this.fail('the string "]]>" is disallowed in char data.');
                }
                forbiddenState = FORBIDDEN_START;
                break;
              case NL_LIKE:
                if (handler !== void 0) {
                  this.text += `${chunk.slice(start, this.prevI)}
`;
                }
                start = this.i;
                forbiddenState = FORBIDDEN_START;
                break;
              case EOC:
                if (handler !== void 0) {
                  this.text += chunk.slice(start);
                }
                break scanLoop;
              default:
                forbiddenState = FORBIDDEN_START;
            }
          }
        this.forbiddenState = forbiddenState;
      }
      handleTextOutsideRoot() {
        let { i: start } = this;
        const { chunk, textHandler: handler } = this;
        let nonSpace = false;
        outRootLoop:
          while (true) {
            const code = this.getCode();
            switch (code) {
              case LESS: {
                this.state = S_OPEN_WAKA;
                if (handler !== void 0) {
                  const { text } = this;
                  const slice = chunk.slice(start, this.prevI);
                  if (text.length !== 0) {
                    handler(text + slice);
                    this.text = "";
                  } else if (slice.length !== 0) {
                    handler(slice);
                  }
                }
                break outRootLoop;
              }
              case AMP:
                this.state = S_ENTITY;
                this.entityReturnState = S_TEXT;
                if (handler !== void 0) {
                  this.text += chunk.slice(start, this.prevI);
                }
                nonSpace = true;
                break outRootLoop;
              case NL_LIKE:
                if (handler !== void 0) {
                  this.text += `${chunk.slice(start, this.prevI)}
`;
                }
                start = this.i;
                break;
              case EOC:
                if (handler !== void 0) {
                  this.text += chunk.slice(start);
                }
                break outRootLoop;
              default:
                if (!isS(code)) {
                  nonSpace = true;
                }
            }
          }
        if (!nonSpace) {
          return;
        }
        if (!this.sawRoot && !this.reportedTextBeforeRoot) {
          this.fail("text data outside of root node.");
          this.reportedTextBeforeRoot = true;
        }
        if (this.closedRoot && !this.reportedTextAfterRoot) {
          this.fail("text data outside of root node.");
          this.reportedTextAfterRoot = true;
        }
      }
      pushAttribNS(name, value) {
        var _a2;
        const { prefix, local } = this.qname(name);
        const attr = { name, prefix, local, value };
        this.attribList.push(attr);
        (_a2 = this.attributeHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, attr);
        if (prefix === "xmlns") {
          const trimmed = value.trim();
          if (this.currentXMLVersion === "1.0" && trimmed === "") {
            this.fail("invalid attempt to undefine prefix in XML 1.0");
          }
          this.topNS[local] = trimmed;
          nsPairCheck(this, local, trimmed);
        } else if (name === "xmlns") {
          const trimmed = value.trim();
          this.topNS[""] = trimmed;
          nsPairCheck(this, "", trimmed);
        }
      }
      pushAttribPlain(name, value) {
        var _a2;
        const attr = { name, value };
        this.attribList.push(attr);
        (_a2 = this.attributeHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, attr);
      }
      /**
       * End parsing. This performs final well-formedness checks and resets the
       * parser to a clean state.
       *
       * @returns this
       */
      end() {
        var _a2, _b2;
        if (!this.sawRoot) {
          this.fail("document must contain a root element.");
        }
        const { tags } = this;
        while (tags.length > 0) {
          const tag = tags.pop();
          this.fail(`unclosed tag: ${tag.name}`);
        }
        if (this.state !== S_BEGIN && this.state !== S_TEXT) {
          this.fail("unexpected end.");
        }
        const { text } = this;
        if (text.length !== 0) {
          (_a2 = this.textHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, text);
          this.text = "";
        }
        this._closed = true;
        (_b2 = this.endHandler) === null || _b2 === void 0 ? void 0 : _b2.call(this);
        this._init();
        return this;
      }
      /**
       * Resolve a namespace prefix.
       *
       * @param prefix The prefix to resolve.
       *
       * @returns The namespace URI or ``undefined`` if the prefix is not defined.
       */
      resolve(prefix) {
        var _a2, _b2;
        let uri = this.topNS[prefix];
        if (uri !== void 0) {
          return uri;
        }
        const { tags } = this;
        for (let index = tags.length - 1; index >= 0; index--) {
          uri = tags[index].ns[prefix];
          if (uri !== void 0) {
            return uri;
          }
        }
        uri = this.ns[prefix];
        if (uri !== void 0) {
          return uri;
        }
        return (_b2 = (_a2 = this.opt).resolvePrefix) === null || _b2 === void 0 ? void 0 : _b2.call(_a2, prefix);
      }
      /**
       * Parse a qname into its prefix and local name parts.
       *
       * @param name The name to parse
       *
       * @returns
       */
      qname(name) {
        const colon = name.indexOf(":");
        if (colon === -1) {
          return { prefix: "", local: name };
        }
        const local = name.slice(colon + 1);
        const prefix = name.slice(0, colon);
        if (prefix === "" || local === "" || local.includes(":")) {
          this.fail(`malformed name: ${name}.`);
        }
        return { prefix, local };
      }
      processAttribsNS() {
        var _a2;
        const { attribList } = this;
        const tag = this.tag;
        {
          const { prefix, local } = this.qname(tag.name);
          tag.prefix = prefix;
          tag.local = local;
          const uri = tag.uri = (_a2 = this.resolve(prefix)) !== null && _a2 !== void 0 ? _a2 : "";
          if (prefix !== "") {
            if (prefix === "xmlns") {
              this.fail('tags may not have "xmlns" as prefix.');
            }
            if (uri === "") {
              this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
              tag.uri = prefix;
            }
          }
        }
        if (attribList.length === 0) {
          return;
        }
        const { attributes } = tag;
        const seen = /* @__PURE__ */ new Set();
        for (const attr of attribList) {
          const { name, prefix, local } = attr;
          let uri;
          let eqname;
          if (prefix === "") {
            uri = name === "xmlns" ? XMLNS_NAMESPACE : "";
            eqname = name;
          } else {
            uri = this.resolve(prefix);
            if (uri === void 0) {
              this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`);
              uri = prefix;
            }
            eqname = `{${uri}}${local}`;
          }
          if (seen.has(eqname)) {
            this.fail(`duplicate attribute: ${eqname}.`);
          }
          seen.add(eqname);
          attr.uri = uri;
          attributes[name] = attr;
        }
        this.attribList = [];
      }
      processAttribsPlain() {
        const { attribList } = this;
        const attributes = this.tag.attributes;
        for (const { name, value } of attribList) {
          if (attributes[name] !== void 0) {
            this.fail(`duplicate attribute: ${name}.`);
          }
          attributes[name] = value;
        }
        this.attribList = [];
      }
      /**
       * Handle a complete open tag. This parser code calls this once it has seen
       * the whole tag. This method checks for well-formeness and then emits
       * ``onopentag``.
       */
      openTag() {
        var _a2;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = false;
        (_a2 = this.openTagHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, tag);
        tags.push(tag);
        this.state = S_TEXT;
        this.name = "";
      }
      /**
       * Handle a complete self-closing tag. This parser code calls this once it has
       * seen the whole tag. This method checks for well-formeness and then emits
       * ``onopentag`` and ``onclosetag``.
       */
      openSelfClosingTag() {
        var _a2, _b2, _c;
        this.processAttribs();
        const { tags } = this;
        const tag = this.tag;
        tag.isSelfClosing = true;
        (_a2 = this.openTagHandler) === null || _a2 === void 0 ? void 0 : _a2.call(this, tag);
        (_b2 = this.closeTagHandler) === null || _b2 === void 0 ? void 0 : _b2.call(this, tag);
        const top = this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null;
        if (top === null) {
          this.closedRoot = true;
        }
        this.state = S_TEXT;
        this.name = "";
      }
      /**
       * Handle a complete close tag. This parser code calls this once it has seen
       * the whole tag. This method checks for well-formeness and then emits
       * ``onclosetag``.
       */
      closeTag() {
        const { tags, name } = this;
        this.state = S_TEXT;
        this.name = "";
        if (name === "") {
          this.fail("weird empty close tag.");
          this.text += "</>";
          return;
        }
        const handler = this.closeTagHandler;
        let l = tags.length;
        while (l-- > 0) {
          const tag = this.tag = tags.pop();
          this.topNS = tag.ns;
          handler === null || handler === void 0 ? void 0 : handler(tag);
          if (tag.name === name) {
            break;
          }
          this.fail("unexpected close tag.");
        }
        if (l === 0) {
          this.closedRoot = true;
        } else if (l < 0) {
          this.fail(`unmatched closing tag: ${name}.`);
          this.text += `</${name}>`;
        }
      }
      /**
       * Resolves an entity. Makes any necessary well-formedness checks.
       *
       * @param entity The entity to resolve.
       *
       * @returns The parsed entity.
       */
      parseEntity(entity) {
        if (entity[0] !== "#") {
          const defined = this.ENTITIES[entity];
          if (defined !== void 0) {
            return defined;
          }
          this.fail(this.isName(entity) ? "undefined entity." : "disallowed character in entity name.");
          return `&${entity};`;
        }
        let num = NaN;
        if (entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity)) {
          num = parseInt(entity.slice(2), 16);
        } else if (/^#[0-9]+$/.test(entity)) {
          num = parseInt(entity.slice(1), 10);
        }
        if (!this.isChar(num)) {
          this.fail("malformed character entity.");
          return `&${entity};`;
        }
        return String.fromCodePoint(num);
      }
    };
    exports.SaxesParser = SaxesParser2;
  }
});

// node_modules/fflate/esm/index.mjs
import { createRequire } from "module";
var require2 = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
  _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {
}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flm = /* @__PURE__ */ hMap(flt, 9, 0);
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add2 = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add2 = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add2;
        if (bt < dt) {
          var shift2 = dl - dt, dend = Math.min(dt, end);
          if (shift2 + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift2 + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var wbits = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
};
var wbits16 = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
  d[o + 2] |= v >> 16;
};
var hTree = function(d, mb) {
  var t = [];
  for (var i2 = 0; i2 < d.length; ++i2) {
    if (d[i2])
      t.push({ s: i2, f: d[i2] });
  }
  var s = t.length;
  var t2 = t.slice();
  if (!s)
    return { t: et, l: 0 };
  if (s == 1) {
    var v = new u8(t[0].s + 1);
    v[t[0].s] = 1;
    return { t: v, l: 1 };
  }
  t.sort(function(a, b) {
    return a.f - b.f;
  });
  t.push({ s: -1, f: 25001 });
  var l = t[0], r = t[1], i0 = 0, i1 = 1, i22 = 2;
  t[0] = { s: -1, f: l.f + r.f, l, r };
  while (i1 != s - 1) {
    l = t[t[i0].f < t[i22].f ? i0++ : i22++];
    r = t[i0 != i1 && t[i0].f < t[i22].f ? i0++ : i22++];
    t[i1++] = { s: -1, f: l.f + r.f, l, r };
  }
  var maxSym = t2[0].s;
  for (var i2 = 1; i2 < s; ++i2) {
    if (t2[i2].s > maxSym)
      maxSym = t2[i2].s;
  }
  var tr = new u16(maxSym + 1);
  var mbt = ln(t[i1 - 1], tr, 0);
  if (mbt > mb) {
    var i2 = 0, dt = 0;
    var lft = mbt - mb, cst = 1 << lft;
    t2.sort(function(a, b) {
      return tr[b.s] - tr[a.s] || a.f - b.f;
    });
    for (; i2 < s; ++i2) {
      var i2_1 = t2[i2].s;
      if (tr[i2_1] > mb) {
        dt += cst - (1 << mbt - tr[i2_1]);
        tr[i2_1] = mb;
      } else
        break;
    }
    dt >>= lft;
    while (dt > 0) {
      var i2_2 = t2[i2].s;
      if (tr[i2_2] < mb)
        dt -= 1 << mb - tr[i2_2]++ - 1;
      else
        ++i2;
    }
    for (; i2 >= 0 && dt; --i2) {
      var i2_3 = t2[i2].s;
      if (tr[i2_3] == mb) {
        --tr[i2_3];
        ++dt;
      }
    }
    mbt = mb;
  }
  return { t: new u8(tr), l: mbt };
};
var ln = function(n, l, d) {
  return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
};
var lc = function(c) {
  var s = c.length;
  while (s && !c[--s])
    ;
  var cl = new u16(++s);
  var cli = 0, cln = c[0], cls = 1;
  var w = function(v) {
    cl[cli++] = v;
  };
  for (var i2 = 1; i2 <= s; ++i2) {
    if (c[i2] == cln && i2 != s)
      ++cls;
    else {
      if (!cln && cls > 2) {
        for (; cls > 138; cls -= 138)
          w(32754);
        if (cls > 2) {
          w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
          cls = 0;
        }
      } else if (cls > 3) {
        w(cln), --cls;
        for (; cls > 6; cls -= 6)
          w(8304);
        if (cls > 2)
          w(cls - 3 << 5 | 8208), cls = 0;
      }
      while (cls--)
        w(cln);
      cls = 1;
      cln = c[i2];
    }
  }
  return { c: cl.subarray(0, cli), n: s };
};
var clen = function(cf, cl) {
  var l = 0;
  for (var i2 = 0; i2 < cl.length; ++i2)
    l += cf[i2] * cl[i2];
  return l;
};
var wfblk = function(out, pos, dat) {
  var s = dat.length;
  var o = shft(pos + 2);
  out[o] = s & 255;
  out[o + 1] = s >> 8;
  out[o + 2] = out[o] ^ 255;
  out[o + 3] = out[o + 1] ^ 255;
  for (var i2 = 0; i2 < s; ++i2)
    out[o + i2 + 4] = dat[i2];
  return (o + 4 + s) * 8;
};
var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
  wbits(out, p++, final);
  ++lf[256];
  var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
  var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
  var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
  var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
  var lcfreq = new u16(19);
  for (var i2 = 0; i2 < lclt.length; ++i2)
    ++lcfreq[lclt[i2] & 31];
  for (var i2 = 0; i2 < lcdt.length; ++i2)
    ++lcfreq[lcdt[i2] & 31];
  var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
  var nlcc = 19;
  for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
    ;
  var flen = bl + 5 << 3;
  var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
  var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
  if (bs >= 0 && flen <= ftlen && flen <= dtlen)
    return wfblk(out, p, dat.subarray(bs, bs + bl));
  var lm, ll, dm, dl;
  wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
  if (dtlen < ftlen) {
    lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
    var llm = hMap(lct, mlcb, 0);
    wbits(out, p, nlc - 257);
    wbits(out, p + 5, ndc - 1);
    wbits(out, p + 10, nlcc - 4);
    p += 14;
    for (var i2 = 0; i2 < nlcc; ++i2)
      wbits(out, p + 3 * i2, lct[clim[i2]]);
    p += 3 * nlcc;
    var lcts = [lclt, lcdt];
    for (var it = 0; it < 2; ++it) {
      var clct = lcts[it];
      for (var i2 = 0; i2 < clct.length; ++i2) {
        var len = clct[i2] & 31;
        wbits(out, p, llm[len]), p += lct[len];
        if (len > 15)
          wbits(out, p, clct[i2] >> 5 & 127), p += clct[i2] >> 12;
      }
    }
  } else {
    lm = flm, ll = flt, dm = fdm, dl = fdt;
  }
  for (var i2 = 0; i2 < li; ++i2) {
    var sym = syms[i2];
    if (sym > 255) {
      var len = sym >> 18 & 31;
      wbits16(out, p, lm[len + 257]), p += ll[len + 257];
      if (len > 7)
        wbits(out, p, sym >> 23 & 31), p += fleb[len];
      var dst = sym & 31;
      wbits16(out, p, dm[dst]), p += dl[dst];
      if (dst > 3)
        wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
    } else {
      wbits16(out, p, lm[sym]), p += ll[sym];
    }
  }
  wbits16(out, p, lm[256]);
  return p + ll[256];
};
var deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
var et = /* @__PURE__ */ new u8(0);
var dflt = function(dat, lvl, plvl, pre, post, st) {
  var s = st.z || dat.length;
  var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
  var w = o.subarray(pre, o.length - post);
  var lst = st.l;
  var pos = (st.r || 0) & 7;
  if (lvl) {
    if (pos)
      w[0] = st.r >> 3;
    var opt = deo[lvl - 1];
    var n = opt >> 13, c = opt & 8191;
    var msk_1 = (1 << plvl) - 1;
    var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
    var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
    var hsh = function(i3) {
      return (dat[i3] ^ dat[i3 + 1] << bs1_1 ^ dat[i3 + 2] << bs2_1) & msk_1;
    };
    var syms = new i32(25e3);
    var lf = new u16(288), df = new u16(32);
    var lc_1 = 0, eb = 0, i2 = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
    for (; i2 + 2 < s; ++i2) {
      var hv = hsh(i2);
      var imod = i2 & 32767, pimod = head[hv];
      prev[imod] = pimod;
      head[hv] = imod;
      if (wi <= i2) {
        var rem = s - i2;
        if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
          pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i2 - bs, pos);
          li = lc_1 = eb = 0, bs = i2;
          for (var j = 0; j < 286; ++j)
            lf[j] = 0;
          for (var j = 0; j < 30; ++j)
            df[j] = 0;
        }
        var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
        if (rem > 2 && hv == hsh(i2 - dif)) {
          var maxn = Math.min(n, rem) - 1;
          var maxd = Math.min(32767, i2);
          var ml = Math.min(258, rem);
          while (dif <= maxd && --ch_1 && imod != pimod) {
            if (dat[i2 + l] == dat[i2 + l - dif]) {
              var nl = 0;
              for (; nl < ml && dat[i2 + nl] == dat[i2 + nl - dif]; ++nl)
                ;
              if (nl > l) {
                l = nl, d = dif;
                if (nl > maxn)
                  break;
                var mmd = Math.min(dif, nl - 2);
                var md = 0;
                for (var j = 0; j < mmd; ++j) {
                  var ti = i2 - dif + j & 32767;
                  var pti = prev[ti];
                  var cd = ti - pti & 32767;
                  if (cd > md)
                    md = cd, pimod = ti;
                }
              }
            }
            imod = pimod, pimod = prev[imod];
            dif += imod - pimod & 32767;
          }
        }
        if (d) {
          syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
          var lin = revfl[l] & 31, din = revfd[d] & 31;
          eb += fleb[lin] + fdeb[din];
          ++lf[257 + lin];
          ++df[din];
          wi = i2 + l;
          ++lc_1;
        } else {
          syms[li++] = dat[i2];
          ++lf[dat[i2]];
        }
      }
    }
    for (i2 = Math.max(i2, wi); i2 < s; ++i2) {
      syms[li++] = dat[i2];
      ++lf[dat[i2]];
    }
    pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i2 - bs, pos);
    if (!lst) {
      st.r = pos & 7 | w[pos / 8 | 0] << 3;
      pos -= 7;
      st.h = head, st.p = prev, st.i = i2, st.w = wi;
    }
  } else {
    for (var i2 = st.w || 0; i2 < s + lst; i2 += 65535) {
      var e = i2 + 65535;
      if (e >= s) {
        w[pos / 8 | 0] = lst;
        e = s;
      }
      pos = wfblk(w, pos + 1, dat.subarray(i2, e));
    }
    st.i = s;
  }
  return slc(o, 0, pre + shft(pos) + post);
};
var crct = /* @__PURE__ */ (function() {
  var t = new Int32Array(256);
  for (var i2 = 0; i2 < 256; ++i2) {
    var c = i2, k = 9;
    while (--k)
      c = (c & 1 && -306674912) ^ c >>> 1;
    t[i2] = c;
  }
  return t;
})();
var crc = function() {
  var c = -1;
  return {
    p: function(d) {
      var cr = c;
      for (var i2 = 0; i2 < d.length; ++i2)
        cr = crct[cr & 255 ^ d[i2]] ^ cr >>> 8;
      c = cr;
    },
    d: function() {
      return ~c;
    }
  };
};
var dopt = function(dat, opt, pre, post, st) {
  if (!st) {
    st = { l: 1 };
    if (opt.dictionary) {
      var dict = opt.dictionary.subarray(-32768);
      var newDat = new u8(dict.length + dat.length);
      newDat.set(dict);
      newDat.set(dat, dict.length);
      dat = newDat;
      st.w = dict.length;
    }
  }
  return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
};
var mrg = function(a, b) {
  var o = {};
  for (var k in a)
    o[k] = a[k];
  for (var k in b)
    o[k] = b[k];
  return o;
};
var b2 = function(d, b) {
  return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
  return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
  return b4(d, b) + b4(d, b + 4) * 4294967296;
};
var wbytes = function(d, b, v) {
  for (; v; ++b)
    d[b] = v, v >>>= 8;
};
function deflateSync(data, opts) {
  return dopt(data, opts || {}, 0, 0);
}
var Inflate = /* @__PURE__ */ (function() {
  function Inflate2(opts, cb) {
    if (typeof opts == "function")
      cb = opts, opts = {};
    this.ondata = cb;
    var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
    this.s = { i: 0, b: dict ? dict.length : 0 };
    this.o = new u8(32768);
    this.p = new u8(0);
    if (dict)
      this.o.set(dict);
  }
  Inflate2.prototype.e = function(c) {
    if (!this.ondata)
      err(5);
    if (this.d)
      err(4);
    if (!this.p.length)
      this.p = c;
    else if (c.length) {
      var n = new u8(this.p.length + c.length);
      n.set(this.p), n.set(c, this.p.length), this.p = n;
    }
  };
  Inflate2.prototype.c = function(final) {
    this.s.i = +(this.d = final || false);
    var bts = this.s.b;
    var dt = inflt(this.p, this.s, this.o);
    this.ondata(slc(dt, bts, this.s.b), this.d);
    this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
    this.p = slc(this.p, this.s.p / 8 | 0), this.s.p &= 7;
  };
  Inflate2.prototype.push = function(chunk, final) {
    this.e(chunk), this.c(final);
  };
  return Inflate2;
})();
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var fltn = function(d, p, t, o) {
  for (var k in d) {
    var val = d[k], n = p + k, op = o;
    if (Array.isArray(val))
      op = mrg(o, val[1]), val = val[0];
    if (ArrayBuffer.isView(val))
      t[n] = [val, op];
    else {
      t[n += "/"] = [new u8(0), op];
      fltn(val, n, t, o);
    }
  }
};
var te = typeof TextEncoder != "undefined" && /* @__PURE__ */ new TextEncoder();
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
var dutf8 = function(d) {
  for (var r = "", i2 = 0; ; ) {
    var c = d[i2++];
    var eb = (c > 127) + (c > 223) + (c > 239);
    if (i2 + eb > d.length)
      return { s: r, r: slc(d, i2 - 1) };
    if (!eb)
      r += String.fromCharCode(c);
    else if (eb == 3) {
      c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
    } else if (eb & 1)
      r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
    else
      r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
  }
};
function strToU8(str, latin1) {
  if (latin1) {
    var ar_1 = new u8(str.length);
    for (var i2 = 0; i2 < str.length; ++i2)
      ar_1[i2] = str.charCodeAt(i2);
    return ar_1;
  }
  if (te)
    return te.encode(str);
  var l = str.length;
  var ar = new u8(str.length + (str.length >> 1));
  var ai = 0;
  var w = function(v) {
    ar[ai++] = v;
  };
  for (var i2 = 0; i2 < l; ++i2) {
    if (ai + 5 > ar.length) {
      var n = new u8(ai + 8 + (l - i2 << 1));
      n.set(ar);
      ar = n;
    }
    var c = str.charCodeAt(i2);
    if (c < 128 || latin1)
      w(c);
    else if (c < 2048)
      w(192 | c >> 6), w(128 | c & 63);
    else if (c > 55295 && c < 57344)
      c = 65536 + (c & 1023 << 10) | str.charCodeAt(++i2) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63);
    else
      w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63);
  }
  return slc(ar, 0, ai);
}
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
    if (r.length)
      err(8);
    return s;
  }
}
var slzh = function(d, b) {
  return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
  var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
  var _a2 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a2[0], su = _a2[1], off = _a2[2];
  return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
};
var z64hs = function(d, b, l, z, sc, su, off) {
  var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
  var nf = nsc + nsu + noff;
  if (z && nf) {
    for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
      if (b2(d, b) == 1) {
        return [
          nsc ? b8(d, b + 4 + 8 * nsu) : sc,
          nsu ? b8(d, b + 4) : su,
          noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
          1
        ];
      }
    }
    if (z < 2)
      err(13);
  }
  return [sc, su, off, 0];
};
var exfl = function(ex) {
  var le = 0;
  if (ex) {
    for (var k in ex) {
      var l = ex[k].length;
      if (l > 65535)
        err(9);
      le += l + 4;
    }
  }
  return le;
};
var wzh = function(d, b, f, fn, u, c, ce, co) {
  var fl2 = fn.length, ex = f.extra, col = co && co.length;
  var exl = exfl(ex);
  wbytes(d, b, ce != null ? 33639248 : 67324752), b += 4;
  if (ce != null)
    d[b++] = 20, d[b++] = f.os;
  d[b] = 20, b += 2;
  d[b++] = f.flag << 1 | (c < 0 && 8), d[b++] = u && 8;
  d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
  var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
  if (y < 0 || y > 119)
    err(10);
  wbytes(d, b, y << 25 | dt.getMonth() + 1 << 21 | dt.getDate() << 16 | dt.getHours() << 11 | dt.getMinutes() << 5 | dt.getSeconds() >> 1), b += 4;
  if (c != -1) {
    wbytes(d, b, f.crc);
    wbytes(d, b + 4, c < 0 ? -c - 2 : c);
    wbytes(d, b + 8, f.size);
  }
  wbytes(d, b + 12, fl2);
  wbytes(d, b + 14, exl), b += 16;
  if (ce != null) {
    wbytes(d, b, col);
    wbytes(d, b + 6, f.attrs);
    wbytes(d, b + 10, ce), b += 14;
  }
  d.set(fn, b);
  b += fl2;
  if (exl) {
    for (var k in ex) {
      var exf = ex[k], l = exf.length;
      wbytes(d, b, +k);
      wbytes(d, b + 2, l);
      d.set(exf, b + 4), b += 4 + l;
    }
  }
  if (col)
    d.set(co, b), b += col;
  return b;
};
var wzf = function(o, b, c, d, e) {
  wbytes(o, b, 101010256);
  wbytes(o, b + 8, c);
  wbytes(o, b + 10, c);
  wbytes(o, b + 12, d);
  wbytes(o, b + 16, e);
};
function zipSync(data, opts) {
  if (!opts)
    opts = {};
  var r = {};
  var files = [];
  fltn(data, "", r, opts);
  var o = 0;
  var tot = 0;
  for (var fn in r) {
    var _a2 = r[fn], file = _a2[0], p = _a2[1];
    var compression = p.level == 0 ? 0 : 8;
    var f = strToU8(fn), s = f.length;
    var com = p.comment, m = com && strToU8(com), ms = m && m.length;
    var exl = exfl(p.extra);
    if (s > 65535)
      err(11);
    var d = compression ? deflateSync(file, p) : file, l = d.length;
    var c = crc();
    c.p(file);
    files.push(mrg(p, {
      size: file.length,
      crc: c.d(),
      c: d,
      f,
      m,
      u: s != fn.length || m && com.length != ms,
      o,
      compression
    }));
    o += 30 + s + exl + l;
    tot += 76 + 2 * (s + exl) + (ms || 0) + l;
  }
  var out = new u8(tot + 22), oe = o, cdl = tot - o;
  for (var i2 = 0; i2 < files.length; ++i2) {
    var f = files[i2];
    wzh(out, f.o, f, f.f, f.u, f.c.length);
    var badd = 30 + f.f.length + exfl(f.extra);
    out.set(f.c, f.o + badd);
    wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
  }
  wzf(out, o, files.length, cdl, oe);
  return out;
}
function unzipSync(data, opts) {
  var files = {};
  var e = data.length - 22;
  for (; b4(data, e) != 101010256; --e) {
    if (!e || data.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data, e + 8);
  if (!c)
    return {};
  var o = b4(data, e + 16);
  var z = b4(data, e - 20) == 117853008;
  if (z) {
    var ze = b4(data, e - 12);
    z = b4(data, ze) == 101075792;
    if (z) {
      c = b4(data, ze + 32);
      o = b4(data, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a2 = zh(data, o, z), c_2 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no = _a2[4], off = _a2[5], b = slzh(data, off);
    o = no;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}

// ../../tmp/g/office/fuzz.ts
import fs from "node:fs";

// src/core/model/read-error.ts
var ReadError = class extends Error {
  reason;
  detail;
  place;
  constructor(reason, detail, place) {
    super(`${place.file}: ${reason}${detail === "" ? "" : ` (${detail})`}`);
    this.name = "ReadError";
    this.reason = reason;
    this.detail = detail;
    this.place = place;
  }
};

// src/import/compound-file.ts
var magic = [208, 207, 17, 224, 161, 177, 26, 225];
function isCompoundFile(bytes) {
  return magic.every((byte, index) => bytes[index] === byte);
}
function openCompoundFile(file, bytes) {
  const reader = new SectorReader(file, bytes);
  const streams = readRootStreams(reader);
  return {
    names: [...streams.keys()],
    has: (name) => streams.has(name),
    read(name) {
      const entry = streams.get(name);
      if (entry === void 0) throw reader.damaged(name);
      return reader.readStream(entry);
    }
  };
}
var headerLength = 512;
var miniSector = 64;
var headerChains = 109;
var SectorReader = class {
  file;
  bytes;
  view;
  sector;
  table;
  miniTable;
  cutoff;
  miniStream = new Uint8Array();
  constructor(file, bytes) {
    this.file = file;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < headerLength || !isCompoundFile(bytes)) throw this.damaged("header");
    const shift2 = this.view.getUint16(30, true);
    if (shift2 !== 9 && shift2 !== 12) throw this.damaged("header");
    this.sector = 1 << shift2;
    this.cutoff = this.view.getUint32(56, true);
    this.table = toTable(this.gather(this.tableSectors()));
    this.miniTable = toTable(this.gather(this.chain(this.view.getInt32(60, true), this.table)));
  }
  damaged(detail) {
    return new ReadError("damaged-compound-file", detail, { file: this.file });
  }
  directory() {
    return this.gather(this.chain(this.view.getInt32(48, true), this.table));
  }
  openMiniStream(root) {
    this.miniStream = this.gather(this.chain(root.start, this.table));
  }
  readStream(entry) {
    if (entry.size >= this.cutoff)
      return this.gather(this.chain(entry.start, this.table)).subarray(0, entry.size);
    const chain = entry.size === 0 ? [] : this.chain(entry.start, this.miniTable);
    const found = new Uint8Array(chain.length * miniSector);
    chain.forEach((index, at) => {
      found.set(this.miniStream.subarray(index * miniSector, (index + 1) * miniSector), at * miniSector);
    });
    return found.subarray(0, entry.size);
  }
  /** Sectors that hold the allocation table: some are named in the header, the rest in a chain of their own. */
  tableSectors() {
    const sectors = [];
    for (let i2 = 0; i2 < headerChains; i2++) sectors.push(this.view.getInt32(76 + i2 * 4, true));
    const perSector = this.sector / 4 - 1;
    const most = this.bytes.length / this.sector;
    let next = this.view.getInt32(68, true);
    for (let count2 = 0; next >= 0 && count2 * perSector < most; count2++) {
      const start = this.offset(next);
      if (start + this.sector > this.bytes.length) break;
      for (let i2 = 0; i2 < perSector; i2++) sectors.push(this.view.getInt32(start + i2 * 4, true));
      next = this.view.getInt32(start + perSector * 4, true);
    }
    const needed = Math.ceil(most / (this.sector / 4)) + 1;
    return sectors.filter((sector) => sector >= 0 && sector < most).slice(0, needed);
  }
  chain(start, table3) {
    const sectors = [];
    for (let at = start; at >= 0; at = table3[at] ?? -1) {
      if (at >= table3.length || sectors.length >= table3.length) throw this.damaged("sector chain");
      sectors.push(at);
    }
    return sectors;
  }
  gather(sectors) {
    const found = new Uint8Array(sectors.length * this.sector);
    sectors.forEach((index, at) => {
      const start = this.offset(index);
      found.set(this.bytes.subarray(start, start + this.sector), at * this.sector);
    });
    return found;
  }
  offset(sector) {
    return (sector + 1) * this.sector;
  }
};
function toTable(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getInt32(index * 4, true));
}
var entryLength = 128;
var streamType = 2;
function readRootStreams(reader) {
  const entries = readEntries(reader.directory());
  const root = entries[0];
  if (root === void 0) throw reader.damaged("directory");
  reader.openMiniStream(root);
  const streams = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const open = [root.child];
  for (let index = open.pop(); index !== void 0; index = open.pop()) {
    const entry = entries[index];
    if (entry === void 0 || seen.has(index)) continue;
    seen.add(index);
    if (entry.type === streamType) streams.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }
  return streams;
}
function readEntries(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = [];
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes)),
      type: view.getUint8(at + 66),
      left: view.getInt32(at + 68, true),
      right: view.getInt32(at + 72, true),
      child: view.getInt32(at + 76, true),
      start: view.getInt32(at + 116, true),
      size: view.getUint32(at + 120, true)
    });
  }
  return entries;
}

// src/import/doc/word-streams.ts
var magic2 = 42476;
var oldestVersion = 193;
var flags = { encrypted: 256, secondTable: 512 };
var headerLength2 = 426;
function openWordStreams(file, bytes) {
  const container = openCompoundFile(file, bytes);
  const open = (name) => viewOf(container.has(name) ? container.read(name) : new Uint8Array());
  const main = open("WordDocument");
  const fail = (reason) => new ReadError(reason, "", { file });
  if (main.byteLength < 12 || main.getUint16(0, true) !== magic2) throw fail("damaged-document");
  const found = main.getUint16(10, true);
  if ((found & flags.encrypted) !== 0) throw fail("encrypted");
  if (main.getUint16(2, true) < oldestVersion) throw fail("doc-too-old");
  if (main.byteLength < headerLength2) throw fail("damaged-document");
  return {
    file,
    main,
    table: open((found & flags.secondTable) === 0 ? "0Table" : "1Table"),
    data: open("Data"),
    stories: readStories(main),
    characterPages: extentAt(main, 250),
    paragraphPages: extentAt(main, 258),
    pieces: extentAt(main, 418)
  };
}
function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
function extentAt(main, at) {
  return { start: main.getUint32(at, true), length: main.getUint32(at + 4, true) };
}
function readStories(main) {
  const count2 = (at) => Math.max(main.getInt32(at, true), 0);
  return {
    body: count2(76),
    footnotes: count2(80),
    headers: count2(84),
    annotations: count2(92),
    endnotes: count2(96),
    textBoxes: count2(100)
  };
}
function part(view, { start, length }) {
  const from = Math.min(start, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + from, Math.min(length, view.byteLength - from));
}

// src/import/doc/properties.ts
function walkProperties(list, visit) {
  let at = 0;
  while (at + 2 <= list.byteLength) {
    const property = list.getUint16(at, true);
    const length = operandLength(list, property, at + 2);
    if (length < 0 || at + 2 + length > list.byteLength) return;
    visit(property, part(list, { start: at + 2, length }));
    at += 2 + length;
  }
}
var rowDefinition = 54792;
var tabChange = 50709;
var fixedLengths = [1, 1, 2, 4, 2, 2, void 0, 3];
function operandLength(list, property, at) {
  const fixed = fixedLengths[property >> 13];
  if (fixed !== void 0) return fixed;
  if (at + 2 > list.byteLength) return -1;
  if (property === rowDefinition) return list.getUint16(at, true) + 1;
  const length = list.getUint8(at);
  return property === tabChange && length === 255 ? -1 : length + 1;
}

// src/import/doc/paragraph-properties.ts
var codes = { inTable: 9238, rowEnd: 9239, outline: 9792, list: 17931 };
var hugeLists = [26181, 26182];
var cellLength = 20;
var mostCells = 64;
function readParagraph(streams, list) {
  const values = /* @__PURE__ */ new Map();
  let row;
  const visit = (property, operand) => {
    if (property === rowDefinition) row = readRow(operand);
    else if (hugeLists.includes(property)) walkProperties(hugeList(streams, operand), visitPlain);
    else visitPlain(property, operand);
  };
  const visitPlain = (property, operand) => {
    if (property === rowDefinition) row = readRow(operand);
    else if (operand.byteLength >= 2) values.set(property, operand.getUint16(0, true));
    else if (operand.byteLength === 1) values.set(property, operand.getUint8(0));
  };
  const style = list !== void 0 && list.byteLength >= 2 ? list.getUint16(0, true) : 0;
  if (list !== void 0) walkProperties(part(list, { start: 2, length: list.byteLength }), visit);
  return {
    isInTable: values.get(codes.inTable) === 1,
    isRowEnd: values.get(codes.rowEnd) === 1,
    heading: headingOf(values.get(codes.outline), style),
    isListItem: (values.get(codes.list) ?? 0) !== 0,
    row
  };
}
function headingOf(outline, style) {
  if (outline !== void 0) return outline < 9 ? outline + 1 : void 0;
  return style >= 1 && style <= 9 ? style : void 0;
}
function hugeList(streams, operand) {
  const start = operand.getUint32(0, true);
  if (start + 2 > streams.data.byteLength) return part(streams.data, { start: 0, length: 0 });
  return part(streams.data, { start: start + 2, length: streams.data.getUint16(start, true) });
}
function readRow(operand) {
  const count2 = operand.byteLength > 2 ? operand.getUint8(2) : 0;
  const cellsStart = 3 + (count2 + 1) * 2;
  if (count2 === 0 || count2 > mostCells || cellsStart > operand.byteLength) return void 0;
  const edges = Array.from({ length: count2 + 1 }, (_, i2) => operand.getInt16(3 + i2 * 2, true));
  const cells = Array.from({ length: count2 }, (_, i2) => {
    const at = cellsStart + i2 * cellLength;
    return cellMerge(at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0);
  });
  return { edges, cells };
}
function cellMerge(bits2) {
  const vertical = (bits2 & 64) !== 0 ? "restart" : (bits2 & 32) !== 0 ? "continue" : void 0;
  return { horizontal: (bits2 & 2) !== 0, vertical };
}

// src/import/doc/piece-table.ts
var mostCharacters = 16e6;
var compressed = 1073741824;
function readPieces(streams) {
  const fail = (detail) => new ReadError("damaged-document", detail, { file: streams.file });
  const table3 = findTable(part(streams.table, streams.pieces));
  if (table3 === void 0) throw fail("piece table");
  const count2 = Math.floor((table3.byteLength - 4) / 12);
  const pieces = [];
  let left = mostCharacters;
  for (let index = 0; index < count2; index++) {
    const length = table3.getUint32((index + 1) * 4, true) - table3.getUint32(index * 4, true);
    const position = table3.getUint32((count2 + 1) * 4 + index * 8 + 2, true);
    left -= length;
    if (length < 0 || left < 0) throw fail("piece table");
    pieces.push(readPiece(streams.main, position, length));
  }
  return pieces;
}
function findTable(view) {
  let at = 0;
  while (at + 3 <= view.byteLength && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 9 > view.byteLength || view.getUint8(at) !== 2) return void 0;
  return part(view, { start: at + 5, length: view.getUint32(at + 1, true) });
}
function readPiece(main, position, length) {
  const isCompressed = (position & compressed) !== 0;
  const width = isCompressed ? 1 : 2;
  const offset = isCompressed ? (position & ~compressed) >>> 1 : position;
  const bytes = part(main, { start: offset, length: length * width });
  const decoder = new TextDecoder(isCompressed ? "windows-1252" : "utf-16le", { ignoreBOM: true });
  return { offset, width, text: decoder.decode(bytes).padEnd(length, "\0") };
}

// src/import/doc/property-pages.ts
var pageLength = 512;
function readCharacterRuns(streams) {
  return readPages(streams, streams.characterPages, 1, (page, at) => {
    const offset = page.getUint8(at) * 2;
    return offset === 0 ? void 0 : part(page, { start: offset + 1, length: page.getUint8(offset) });
  });
}
function readParagraphRuns(streams) {
  return readPages(streams, streams.paragraphPages, 13, (page, at) => {
    const offset = page.getUint8(at) * 2;
    if (offset === 0 || offset + 2 > pageLength) return void 0;
    const words = page.getUint8(offset);
    return words === 0 ? part(page, { start: offset + 2, length: page.getUint8(offset + 1) * 2 }) : part(page, { start: offset + 1, length: words * 2 - 1 });
  });
}
function readPages(streams, extent, entry, read) {
  const index = part(streams.table, extent);
  const count2 = Math.floor((index.byteLength - 4) / 8);
  const pages = /* @__PURE__ */ new Set();
  for (let i2 = 0; i2 < count2; i2++) pages.add(index.getUint32((count2 + 1 + i2) * 4, true) & 4194303);
  const runs = [];
  for (const number of pages) {
    const page = part(streams.main, { start: number * pageLength, length: pageLength });
    if (page.byteLength === pageLength) addRuns(runs, page, entry, read);
  }
  return runs.sort((a, b) => a.start - b.start);
}
function addRuns(runs, page, entry, read) {
  const count2 = page.getUint8(pageLength - 1);
  const entries = (count2 + 1) * 4;
  if (entries + count2 * entry >= pageLength) return;
  for (let i2 = 0; i2 < count2; i2++) {
    const list = read(page, entries + i2 * entry);
    const start = page.getUint32(i2 * 4, true);
    if (list !== void 0) runs.push({ start, end: page.getUint32((i2 + 1) * 4, true), list });
  }
}
function runAt(runs, offset) {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (runs[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  return run !== void 0 && offset < run.end ? run : void 0;
}

// src/import/limits.ts
var limits = {
  /** Characters of one line of text. */
  lineLength: 1e6,
  /** Lines of one text file. */
  lines: 1e6,
  /** Records of one CSV file. */
  records: 2e5,
  /** Columns of one grid; a wider line is prose with stray separators. */
  columns: 512,
  /** Cells of one file. */
  cells: 2e6,
  /** Rows that one HTML cell may span. */
  rowSpan: 4096,
  /** Tables within tables. */
  tableDepth: 8,
  /** Bytes of one text-like file. */
  bytes: 128 * 1024 * 1024,
  /** Bytes of one JSON file: parsed, it takes many times its size. */
  jsonBytes: 32 * 1024 * 1024
};

// src/import/doc/word-table.ts
var sameEdge = 50;
function toGrid(file, rows) {
  const first = rows[0];
  if (first === void 0 || !rows.some((row) => row.texts.some((text) => text !== ""))) return void 0;
  const isDefined = rows.every((row) => row.definition?.cells.length === row.texts.length);
  const cells = isDefined ? placedCells(file, rows) : countedCells(file, rows);
  return {
    type: "grid",
    rows: rows.length,
    columns: cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0),
    cells: cells.filter((cell) => cell.text !== "" || cell.rowSpan > 1 || cell.columnSpan > 1),
    spansKnown: isDefined,
    confidence: "low",
    place: { file, line: first.line }
  };
}
function countedCells(file, rows) {
  return rows.flatMap(
    ({ texts, line }, row) => texts.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, place: { file, line } }))
  );
}
function placedCells(file, rows) {
  const placer = new CellPlacer(columnOf(rows.flatMap((row) => row.definition?.edges ?? [])));
  for (const { texts, definition, line } of rows) {
    definition?.cells.forEach((merge, index) => {
      const [from = 0, to = 0] = definition.edges.slice(index, index + 2);
      placer.add({ from, to, merge, text: texts[index] ?? "", place: { file, line } });
    });
    placer.endRow();
  }
  return placer.cells;
}
var CellPlacer = class {
  cells = [];
  columnAt;
  row = 0;
  left;
  above = /* @__PURE__ */ new Map();
  current = /* @__PURE__ */ new Map();
  constructor(columnAt) {
    this.columnAt = columnAt;
  }
  add({ from, to, merge, text, place }) {
    const column = this.columnAt(from);
    const columnSpan = Math.max(this.columnAt(to) - column, 1);
    if (merge.horizontal && this.left !== void 0) {
      this.left.columnSpan = column + columnSpan - this.left.column;
      return;
    }
    const upper = merge.vertical === "continue" ? this.above.get(column) : void 0;
    this.left = upper ?? { row: this.row, column, rowSpan: 1, columnSpan, text, place };
    if (upper === void 0) this.cells.push(this.left);
    else upper.rowSpan = this.row - upper.row + 1;
    if (merge.vertical !== void 0) this.current.set(column, this.left);
  }
  endRow() {
    this.row++;
    this.left = void 0;
    this.above = this.current;
    this.current = /* @__PURE__ */ new Map();
  }
};
function columnOf(edges) {
  const lines = [];
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === void 0 || edge - last > sameEdge) lines.push(edge);
  }
  return (edge) => {
    const index = lines.findIndex((line) => edge - line <= sameEdge);
    return index < 0 ? lines.length - 1 : index;
  };
}

// src/import/doc/word-story.ts
var marks = { cell: 7, lineBreak: 11, pageBreak: 12, paragraph: 13 };
var field = { begin: 19, separator: 20, end: 21 };
var hyphen = 30;
var WordStory = class {
  blocks = [];
  hasLists = false;
  file;
  line;
  text = "";
  cellLines = [];
  texts = [];
  rows = [];
  cells = limits.cells;
  /** For each open field whether its result has begun. */
  fields = [];
  constructor(file, line) {
    this.file = file;
    this.line = line;
  }
  get lastLine() {
    return this.line;
  }
  /** Takes one character; `properties` are those of the paragraph, asked for at its end only. */
  take(code, properties) {
    if (code === marks.cell || code === marks.paragraph || code === marks.pageBreak)
      this.endParagraph(code, properties());
    else if (code === field.begin) this.fields.push(false);
    else if (code === field.end) this.fields.pop();
    else if (code === field.separator) this.openResult();
    else if (this.fields.every(Boolean)) this.takeText(code);
  }
  openResult() {
    if (this.fields.length > 0) this.fields[this.fields.length - 1] = true;
  }
  takeText(code) {
    if (code === marks.lineBreak) this.text += "\n";
    else if (code === hyphen) this.text += "-";
    else if (code === 9 || code >= 32) this.text += String.fromCharCode(code);
  }
  endParagraph(code, properties) {
    const { text } = this;
    this.text = "";
    this.fields.length = 0;
    if (properties.isListItem && text.trim() !== "") this.hasLists = true;
    if (code === marks.cell) this.endCell(text, properties);
    else if (properties.isInTable) this.cellLines.push(text);
    else this.endText(text, properties.heading);
  }
  endCell(text, properties) {
    if (properties.isRowEnd) {
      this.rows.push({ texts: this.texts, definition: properties.row, line: ++this.line });
      this.texts = [];
    } else {
      const content = [...this.cellLines, text].join("\n").replaceAll("	", " ").trim();
      this.texts.push(content);
      if (--this.cells < 0)
        throw new ReadError("too-many-cells", String(limits.cells), { file: this.file, line: this.line });
    }
    this.cellLines = [];
  }
  endText(text, heading) {
    this.endTable();
    const place = { file: this.file, line: ++this.line };
    for (const part2 of text.split("\n")) {
      if (part2.trim() === "") continue;
      this.blocks.push({ type: "text", text: part2, ...heading === void 0 ? {} : { heading }, place });
    }
  }
  endTable() {
    const grid = toGrid(this.file, this.rows);
    if (grid !== void 0) this.blocks.push(grid);
    this.rows = [];
  }
  /** Closes what is still open at the end of the story. */
  finish() {
    const none = { isInTable: false, isRowEnd: false, isListItem: false };
    this.endParagraph(marks.paragraph, { ...none, heading: void 0, row: void 0 });
  }
};

// src/import/doc/read-doc.ts
var tracked = { deleted: 2048, hidden: 2108 };
async function readDoc(file, bytes) {
  const streams = openWordStreams(file, bytes);
  const reader = new TextReader(streams);
  const blocks = [];
  const problems = [];
  let line = 0;
  for (const { start, end } of readableStories(streams.stories)) {
    const story = new WordStory(file, line);
    reader.read(start, end, story);
    for (const block of story.blocks) blocks.push(block);
    if (story.hasLists) problems.push({ reason: "list-numbers-unread", detail: "", place: { file } });
    line = story.lastLine;
  }
  return { file, format: "doc", blocks, problems };
}
function readableStories(stories) {
  const found = [];
  let start = 0;
  for (const [name, length] of Object.entries(stories)) {
    const end = start + length;
    if (length > 0 && name !== "headers" && name !== "annotations") found.push({ start, end });
    start = end;
  }
  return found;
}
var TextReader = class {
  streams;
  pieces;
  paragraphs;
  unseen;
  constructor(streams) {
    this.streams = streams;
    this.pieces = readPieces(streams);
    this.paragraphs = readParagraphRuns(streams);
    this.unseen = readCharacterRuns(streams).filter((run) => isUnseen(run.list));
  }
  /** Hands the characters from position `start` to `end` to a story. */
  read(start, end, story) {
    let position = 0;
    for (const piece of this.pieces) {
      const from = Math.max(start - position, 0);
      const to = Math.min(end - position, piece.text.length);
      for (let at = from; at < to; at++) this.take(piece, at, story);
      position += piece.text.length;
    }
    story.finish();
  }
  take(piece, at, story) {
    const offset = piece.offset + at * piece.width;
    if (runAt(this.unseen, offset) !== void 0) return;
    story.take(piece.text.charCodeAt(at), () => this.paragraphAt(offset));
  }
  paragraphAt(offset) {
    return readParagraph(this.streams, runAt(this.paragraphs, offset)?.list);
  }
};
function isUnseen(list) {
  let isFound = false;
  walkProperties(list, (property, operand) => {
    if (property === tracked.deleted || property === tracked.hidden)
      isFound ||= operand.byteLength > 0 && operand.getUint8(0) === 1;
  });
  return isFound;
}

// src/import/crc32.ts
var table = new Int32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
  return value;
});
function crc32(bytes, before = 0) {
  let value = ~before;
  for (let at = 0; at < bytes.length; at++) {
    value = table[(value ^ bytes[at]) & 255] ^ value >>> 8;
  }
  return ~value >>> 0;
}

// src/import/zip-limits.ts
var zipLimits = {
  entries: 1e4,
  /** Inflated bytes of one entry, and of all entries that are read. */
  entryBytes: 192 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Inflated per compressed byte, once an entry is larger than `ratioFrom`. */
  ratio: 400,
  ratioFrom: 8 * 1024 * 1024,
  /** Compressed bytes that are inflated at once, so that a bomb is noticed early. */
  step: 16 * 1024
};

// src/import/zip-directory.ts
var endSignature = 101010256;
var entrySignature = 33639248;
var endLength = 22;
var entryLength2 = 46;
var longestComment = 65535;
function readDirectory(file, bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new ReadError("damaged-zip", "end of central directory", { file });
  const count2 = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = end - size;
  const shift2 = start - view.getUint32(end + 16, true);
  if (count2 === 65535 || start < 0 || shift2 < 0)
    throw new ReadError("damaged-zip", "central directory", { file });
  if (count2 > zipLimits.entries) throw new ReadError("archive-bomb", String(count2), { file });
  return readEntries2(file, view, { start, end, count: count2, shift: shift2 });
}
function findEnd(view) {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}
function readEntries2(file, view, extent) {
  const entries = [];
  let at = extent.start;
  for (let index = 0; index < extent.count; index++) {
    const isEntry = at + entryLength2 <= extent.end && view.getUint32(at, true) === entrySignature;
    if (!isEntry) throw new ReadError("damaged-zip", `entry ${index + 1}`, { file });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + entryLength2 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > extent.end) throw new ReadError("damaged-zip", `entry ${index + 1}`, { file });
    entries.push(readEntry(file, view, at, extent.shift));
    at = next;
  }
  return entries;
}
function readEntry(file, view, at, shift2) {
  const nameStart = view.byteOffset + at + entryLength2;
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, nameStart, view.getUint16(at + 28, true))
  );
  const sizes = longSizes(view, at);
  return {
    name: safeName(file, name),
    isEncrypted: (view.getUint16(at + 8, true) & 8257) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    offset: view.getUint32(at + 42, true) + shift2
  };
}
function longSizes(view, at) {
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const missing = [size, compressedSize].map((value) => value === 4294967295);
  if (!missing.includes(true)) return { size, compressedSize };
  const extra = findExtra(view, at);
  if (extra < 0) return { size, compressedSize };
  const second2 = missing[0] ? extra + 8 : extra;
  return {
    size: missing[0] ? readLong(view, extra) : size,
    compressedSize: missing[1] ? readLong(view, second2) : compressedSize
  };
}
function findExtra(view, at) {
  let extra = at + entryLength2 + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1 && extra + 4 + length <= end) return extra + 4;
    extra += 4 + length;
  }
  return -1;
}
function readLong(view, at) {
  return at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : Number.POSITIVE_INFINITY;
}
function safeName(file, printed) {
  const name = printed.replaceAll("\\", "/").replace(/^\/+/, "");
  const isUnsafe = name.includes("\0") || name.split("/").includes("..") || /^[A-Za-z]:/.test(name);
  if (isUnsafe) throw new ReadError("escaping-path", name.slice(0, 200), { file });
  return name;
}

// src/import/zip.ts
function openArchive(file, bytes) {
  const entries = /* @__PURE__ */ new Map();
  for (const entry of readDirectory(file, bytes)) {
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new ReadError("damaged-zip", entry.name.slice(0, 200), { file });
    entries.set(key, entry);
  }
  const spent = { bytes: 0 };
  return {
    file,
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    stream(name, sink) {
      const entry = entries.get(name.toLowerCase());
      if (entry === void 0) throw new ReadError("damaged-zip", name, { file });
      inflateEntry(file, bytes, entry, spent, sink);
    }
  };
}
function inflateEntry(file, bytes, entry, spent, sink) {
  const data = entryData(file, bytes, entry);
  let size = 0;
  let crc2 = 0;
  const take = (piece) => {
    size += piece.length;
    spent.bytes += piece.length;
    checkBounds(file, entry, size, spent);
    crc2 = crc32(piece, crc2);
    sink(piece);
  };
  if (entry.method === 0) take(data);
  else inflate(file, entry, data, take);
  if (size !== entry.size || crc2 !== entry.crc) throw new ReadError("damaged-zip", entry.name, { file });
}
function checkBounds(file, entry, size, spent) {
  const isTooDense = size > zipLimits.ratioFrom && size > entry.compressedSize * zipLimits.ratio;
  const isTooLarge = size > zipLimits.entryBytes || spent.bytes > zipLimits.totalBytes;
  if (isTooDense || isTooLarge || size > entry.size)
    throw new ReadError("archive-bomb", entry.name.slice(0, 200), { file });
}
function entryData(file, bytes, entry) {
  const detail = entry.name.slice(0, 200);
  if (entry.isEncrypted) throw new ReadError("encrypted", detail, { file });
  if (entry.method !== 0 && entry.method !== 8) throw new ReadError("damaged-zip", detail, { file });
  if (entry.size > zipLimits.entryBytes) throw new ReadError("archive-bomb", detail, { file });
  const start = localDataStart(bytes, entry.offset);
  if (start < 0 || start + entry.compressedSize > bytes.length)
    throw new ReadError("damaged-zip", detail, { file });
  return bytes.subarray(start, start + entry.compressedSize);
}
function localDataStart(bytes, offset) {
  if (offset + 30 > bytes.length) return -1;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  if (view.getUint32(0, true) !== 67324752) return -1;
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}
function inflate(file, entry, data, take) {
  const inflater = new Inflate(take);
  try {
    for (let at = 0; at < data.length; at += zipLimits.step) {
      const end = Math.min(at + zipLimits.step, data.length);
      inflater.push(data.subarray(at, end), end === data.length);
    }
  } catch (error) {
    if (error instanceof ReadError || !isInflateError(error)) throw error;
    throw new ReadError("damaged-zip", entry.name.slice(0, 200), { file });
  }
}
function isInflateError(error) {
  return error instanceof Error && "code" in error && typeof error.code === "number";
}

// src/import/office-package.ts
function openOfficePackage(file, bytes) {
  if (!isCompoundFile(bytes)) return openArchive(file, bytes);
  const kind = openCompoundFile(file, bytes).has("EncryptedPackage") ? "encrypted" : "damaged-zip";
  throw new ReadError(kind, "", { file });
}

// src/import/xml.ts
var import_saxes = __toESM(require_saxes(), 1);
var deepest = 400;
var longestText = 32 * 1024 * 1024;
function readXmlPart(archive, part2, handlers) {
  const place = { file: archive.file };
  const parser = makeParser(handlers, (reason, detail) => new ReadError(reason, `${part2}${detail}`, place));
  let decoder;
  archive.stream(part2, (piece) => {
    if (piece.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    feed(parser, decode(decoder, piece, part2, place.file));
  });
  parser.close();
}
function makeParser(handlers, fail) {
  const parser = new import_saxes.SaxesParser({ position: false });
  parser.on("error", (error) => {
    throw fail("damaged-xml", `: ${error.message.slice(0, 100)}`);
  });
  parser.on("doctype", () => {
    throw fail("xml-doctype", "");
  });
  onTags(parser, handlers, fail);
  const text = (value) => {
    if (value.length > longestText) throw fail("xml-too-long", "");
    handlers.text?.(value);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  return parser;
}
function onTags(parser, handlers, fail) {
  let depth = 0;
  let rootPrefix = "";
  parser.on("opentag", ({ name, attributes }) => {
    const colon = name.indexOf(":");
    if (depth === 0) rootPrefix = name.slice(0, colon + 1);
    if (++depth > deepest) throw fail("xml-too-deep", "");
    handlers.open(colon < 0 ? name : name.slice(colon + 1), attributes, isPrefix(name, colon, rootPrefix));
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    const colon = name.indexOf(":");
    handlers.close?.(colon < 0 ? name : name.slice(colon + 1), isPrefix(name, colon, rootPrefix));
  });
}
function isPrefix(name, colon, prefix) {
  return colon + 1 === prefix.length && name.startsWith(prefix);
}
function feed(parser, text) {
  parser.write(text.includes("\0") ? text.replaceAll("\0", "") : text);
}
function encodingOf(piece) {
  const [first, second2] = piece;
  if (first === 255 && second2 === 254 || first === 60 && second2 === 0) return "utf-16le";
  if (first === 254 && second2 === 255 || first === 0 && second2 === 60) return "utf-16be";
  return "utf-8";
}
function decode(decoder, piece, part2, file) {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new ReadError("damaged-xml", `${part2}: encoding`, { file });
  }
}
function readTags(archive, part2) {
  const tags = [];
  readXmlPart(archive, part2, {
    open: (name, attributes) => {
      tags.push({ name, attributes });
    }
  });
  return tags;
}
function attribute(attributes, local) {
  const plain = attributes[local];
  if (plain !== void 0) return plain;
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name];
  return void 0;
}

// src/import/relationships.ts
function readRelationships(archive, part2) {
  const slash = part2.lastIndexOf("/") + 1;
  const folder = part2.slice(0, slash);
  const found = /* @__PURE__ */ new Map();
  const name = `${folder}_rels/${part2.slice(slash)}.rels`;
  if (!archive.has(name)) return found;
  for (const tag of readTags(archive, name)) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = tag.attributes;
    if (tag.name !== "Relationship" || id === void 0 || target === void 0 || mode === "External")
      continue;
    found.set(id, { type: lastSegment(type ?? ""), target: resolvePart(folder, target) });
  }
  return found;
}
function lastSegment(uri) {
  return uri.slice(uri.lastIndexOf("/") + 1);
}
function resolvePart(folder, target) {
  if (target.startsWith("/")) return target.slice(1);
  const segments = folder.split("/").slice(0, -1);
  for (const segment of target.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
function findMainPart(archive, usual, reason) {
  for (const { type, target } of readRelationships(archive, "").values()) {
    if (type === "officeDocument" && archive.has(target)) return target;
  }
  if (archive.has(usual)) return usual;
  throw new ReadError(reason, usual, { file: archive.file });
}
function relatedPart(archive, relationships, type) {
  for (const related of relationships.values()) {
    if (related.type === type && archive.has(related.target)) return related.target;
  }
  return void 0;
}

// src/import/docx/count-format.ts
var chineseDigits = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
var legalDigits = "\u96F6\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396";
var chineseTens = "\u5341\u767E\u5343";
var legalTens = "\u62FE\u4F70\u4EDF";
var heavenlyStems = "\u7532\u4E59\u4E19\u4E01\u620A\u5DF1\u5E9A\u8F9B\u58EC\u7678";
var earthlyBranches = "\u5B50\u4E11\u5BC5\u536F\u8FB0\u5DF3\u5348\u672A\u7533\u9149\u620C\u4EA5";
var formats = /* @__PURE__ */ new Map([
  ["none", () => ""],
  ["decimalZero", (count2) => String(count2).padStart(2, "0")],
  ["decimalFullWidth", (count2) => String(count2).replace(/\d/g, (digit) => fullWidth(digit))],
  ["decimalFullWidth2", (count2) => String(count2).replace(/\d/g, (digit) => fullWidth(digit))],
  ["chineseCounting", (count2) => spelled(count2, chineseDigits, chineseTens)],
  ["chineseCountingThousand", (count2) => spelled(count2, chineseDigits, chineseTens)],
  ["japaneseCounting", (count2) => spelled(count2, chineseDigits, chineseTens)],
  ["taiwaneseCounting", (count2) => spelled(count2, chineseDigits, chineseTens)],
  ["taiwaneseCountingThousand", (count2) => spelled(count2, chineseDigits, chineseTens)],
  ["koreanCounting", (count2) => spelled(count2, chineseDigits, chineseTens)],
  ["chineseLegalSimplified", (count2) => spelled(count2, legalDigits, legalTens)],
  ["ideographDigital", (count2) => replaced(count2, chineseDigits)],
  ["japaneseDigitalTenThousand", (count2) => replaced(count2, chineseDigits)],
  ["ideographTraditional", (count2) => cyclic(count2, heavenlyStems)],
  ["ideographZodiac", (count2) => cyclic(count2, earthlyBranches)],
  ["upperLetter", (count2) => letters(count2)],
  ["lowerLetter", (count2) => letters(count2).toLowerCase()],
  ["upperRoman", (count2) => roman(count2)],
  ["lowerRoman", (count2) => roman(count2).toLowerCase()],
  ["decimalEnclosedCircle", (count2) => enclosed(count2, 9312)],
  ["decimalEnclosedCircleChinese", (count2) => enclosed(count2, 9312)],
  ["decimalEnclosedParen", (count2) => enclosed(count2, 9332)],
  ["decimalEnclosedFullstop", (count2) => enclosed(count2, 9352)]
]);
function formatCount(count2, format) {
  const print = formats.get(format);
  return print === void 0 || count2 < 0 || count2 > 9999 ? String(count2) : print(count2);
}
function fullWidth(digit) {
  return String.fromCharCode(digit.charCodeAt(0) + 65248);
}
function replaced(count2, digits) {
  return String(count2).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}
function spelled(count2, digits, tens) {
  if (count2 === 0) return digits.charAt(0);
  const zero2 = digits.charAt(0);
  const parts = [...String(count2)].map((digit, index, all) => {
    const power = all.length - 1 - index;
    return digit === "0" ? zero2 : digits.charAt(Number(digit)) + tens.charAt(power - 1);
  });
  const text = parts.join("").split(zero2).filter((part2, index) => part2 !== "" || index === 0).join(zero2);
  return count2 >= 10 && count2 < 20 && digits === chineseDigits ? text.slice(1) : text;
}
function cyclic(count2, names) {
  return count2 < 1 ? String(count2) : names.charAt((count2 - 1) % names.length);
}
function letters(count2) {
  if (count2 < 1) return String(count2);
  return String.fromCharCode(65 + (count2 - 1) % 26).repeat(Math.min(Math.ceil(count2 / 26), 20));
}
var romanValues = [
  [1e3, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"]
];
function roman(count2) {
  let rest = count2;
  let text = "";
  for (const [value, letter] of romanValues) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}
function enclosed(count2, first) {
  return count2 >= 1 && count2 <= 20 ? String.fromCodePoint(first + count2 - 1) : String(count2);
}

// src/import/docx/list-counter.ts
var ListCounter = class {
  lists;
  counts = /* @__PURE__ */ new Map();
  started = /* @__PURE__ */ new Set();
  constructor(lists) {
    this.lists = lists;
  }
  /** The level of a list that a paragraph style belongs to. */
  levelOfStyle(id, style) {
    for (const [index, level] of this.lists.get(id)?.levels ?? []) {
      if (style !== void 0 && level.style === style) return index;
    }
    return 0;
  }
  /** Counts one item and returns its label, with a space behind it where digits could run together; empty for bullets. */
  next(id, index) {
    const list = this.lists.get(id);
    const level = list?.levels.get(index);
    if (list === void 0 || level === void 0) return "";
    const counts = this.countsOf(id, list);
    counts.set(index, (counts.get(index) ?? level.start - 1) + 1);
    for (const deeper of counts.keys()) {
      if (deeper > index && list.levels.get(deeper)?.restarts !== false) counts.delete(deeper);
    }
    return level.format === "bullet" ? "" : spaced(label(list, level, counts));
  }
  countsOf(id, list) {
    const counts = this.counts.get(list.family) ?? /* @__PURE__ */ new Map();
    this.counts.set(list.family, counts);
    if (!this.started.has(id)) {
      this.started.add(id);
      for (const [index, start] of list.starts) counts.set(index, start - 1);
    }
    return counts;
  }
};
function label(list, level, counts) {
  return level.text.slice(0, 100).replace(/%([1-9])/g, (_, digit) => {
    const index = Number(digit) - 1;
    const shown = list.levels.get(index);
    const count2 = counts.get(index) ?? shown?.start ?? 1;
    return formatCount(count2, level.isDecimal ? "decimal" : shown?.format ?? "decimal");
  });
}
function spaced(text) {
  const last = text.charCodeAt(text.length - 1);
  return last > 32 && last < 127 ? `${text} ` : text;
}

// src/import/docx/note-reader.ts
var NoteReader = class {
  story;
  skipped = 0;
  constructor(story) {
    this.story = story;
  }
  open(name, attributes, isMain) {
    const isNote = isMain && (name === "footnote" || name === "endnote");
    const type = isNote ? attribute(attributes, "type") : void 0;
    if (this.skipped > 0 || type !== void 0 && type !== "normal") this.skipped++;
    else this.story.open(name, attributes, isMain);
  }
  text(text) {
    if (this.skipped === 0) this.story.text(text);
  }
  close(name, isMain) {
    if (this.skipped > 0) this.skipped--;
    else this.story.close(name, isMain);
  }
};

// src/import/docx/numbering.ts
function readNumbering(archive, part2) {
  const reader = new NumberingReader();
  readXmlPart(archive, part2, {
    open: (name, attributes, isMain) => {
      if (isMain) reader.open(name, attributes);
    },
    close: (name, isMain) => {
      if (isMain) reader.close(name);
    }
  });
  return reader.definitions();
}
var NumberingReader = class {
  abstracts = /* @__PURE__ */ new Map();
  lists = /* @__PURE__ */ new Map();
  current;
  level;
  index = 0;
  open(name, attributes) {
    const value = attribute(attributes, "val") ?? "";
    if (name === "abstractNum")
      this.current = startList(this.abstracts, attribute(attributes, "abstractNumId"));
    else if (name === "num") this.current = startList(this.lists, attribute(attributes, "numId"));
    else if (name === "lvl") this.openLevel(attribute(attributes, "ilvl"));
    else if (name === "lvlOverride") this.index = toCount(attribute(attributes, "ilvl"), 0);
    else if (name === "abstractNumId" && this.current !== void 0) this.current.family = value;
    else if (name === "startOverride") this.current?.starts.set(this.index, toCount(value, 1));
    else if (this.level !== void 0) setLevel(this.level, name, value);
  }
  close(name) {
    if (name === "lvl") this.level = void 0;
    else if (name === "num" || name === "abstractNum") this.current = void 0;
  }
  openLevel(printed) {
    this.level = {
      start: 0,
      format: "decimal",
      text: "",
      isDecimal: false,
      style: void 0,
      restarts: true
    };
    this.current?.levels.set(toCount(printed, 0), this.level);
  }
  definitions() {
    const found = /* @__PURE__ */ new Map();
    for (const [id, list] of this.lists) {
      const levels = new Map([...this.abstracts.get(list.family)?.levels ?? [], ...list.levels]);
      found.set(id, { family: list.family, levels, starts: list.starts });
    }
    return found;
  }
};
function startList(lists, id) {
  const list = { family: "", levels: /* @__PURE__ */ new Map(), starts: /* @__PURE__ */ new Map() };
  lists.set(id ?? "", list);
  return list;
}
function setLevel(level, name, value) {
  if (name === "start") level.start = toCount(value, 0);
  else if (name === "numFmt") level.format = value;
  else if (name === "lvlText") level.text = value;
  else if (name === "isLgl") level.isDecimal = value !== "0" && value !== "false";
  else if (name === "pStyle") level.style = value;
  else if (name === "lvlRestart") level.restarts = value !== "0";
}
function toCount(printed, otherwise) {
  return printed !== void 0 && /^\d{1,6}$/.test(printed) ? Number(printed) : otherwise;
}

// src/import/docx/table-builder.ts
var TableBuilder = class {
  file;
  line;
  cells = [];
  row = 0;
  column = 0;
  columns = 0;
  /** Cells that may go on downwards, by first column: from the row above, and of this row. */
  above = /* @__PURE__ */ new Map();
  current = /* @__PURE__ */ new Map();
  constructor(file, line) {
    this.file = file;
    this.line = line;
  }
  skipColumns(count2) {
    this.column += Math.min(count2, limits.columns);
  }
  addCell(markup, line) {
    const columnSpan = Math.min(Math.max(markup.columnSpan, 1), limits.columns);
    const column = this.column;
    this.column += columnSpan;
    const left = this.cells.at(-1);
    if (markup.horizontal === "continue" && left !== void 0 && left.row === this.row) {
      left.columnSpan += columnSpan;
      return;
    }
    const upper = markup.vertical === "continue" ? this.above.get(column) : void 0;
    if (upper === void 0) this.openCell(markup, { column, columnSpan, line });
    else {
      upper.rowSpan = this.row - upper.row + 1;
      this.current.set(column, upper);
    }
  }
  openCell(markup, at) {
    const { column, columnSpan, line } = at;
    const cell = {
      row: this.row,
      column,
      rowSpan: 1,
      columnSpan,
      text: markup.text,
      place: { file: this.file, line }
    };
    this.cells.push(cell);
    if (markup.vertical !== void 0) this.current.set(column, cell);
  }
  endRow() {
    this.columns = Math.max(this.columns, this.column);
    this.above = this.current;
    this.current = /* @__PURE__ */ new Map();
    this.row++;
    this.column = 0;
  }
  /** Forgets the row that was begun: a tracked deletion. */
  dropRow() {
    while (this.cells.at(-1)?.row === this.row) this.cells.pop();
    for (const cell of this.current.values()) {
      if (cell.row < this.row) cell.rowSpan = Math.min(cell.rowSpan, this.row - cell.row);
    }
    this.current = /* @__PURE__ */ new Map();
    this.column = 0;
  }
  get cellCount() {
    return this.cells.length;
  }
  /** The finished grid; `undefined` when no cell has text. */
  toGrid() {
    if (!this.cells.some((cell) => cell.text !== "")) return void 0;
    return {
      type: "grid",
      rows: this.row,
      columns: this.columns,
      cells: this.cells.filter((cell) => cell.text !== "" || cell.rowSpan > 1 || cell.columnSpan > 1),
      spansKnown: true,
      confidence: "high",
      place: { file: this.file, line: this.line }
    };
  }
};

// src/import/docx/flow.ts
var Flow = class {
  blocks = [];
  /** Text of a paragraph whose mark was deleted. */
  carried = "";
};
function cellContent(flow) {
  const lines = flow.carried === "" ? [] : [flow.carried];
  const grids = [];
  for (const block of flow.blocks) {
    if (block.type === "grid") grids.push(block);
    else lines.push(block.text);
  }
  return { text: lines.join("\n").replaceAll("	", " ").trim(), grids };
}
var OpenTable = class {
  builder;
  /** Tables found inside cells; they follow their outer table. */
  inner = [];
  rowLine = 0;
  isRowDeleted = false;
  columnsAfter = 0;
  cell = freshCell();
  constructor(file, line) {
    this.builder = new TableBuilder(file, line);
  }
  startRow(line) {
    this.rowLine = line;
    this.isRowDeleted = false;
    this.columnsAfter = 0;
  }
  startCell() {
    this.cell = freshCell();
  }
  endCell(flow) {
    if (this.cell.isDeleted) return;
    const { text, grids } = cellContent(flow);
    const markup = { ...this.cell, text };
    this.builder.addCell(markup, this.rowLine);
    if (!this.isRowDeleted) append(this.inner, grids);
  }
  endRow() {
    if (this.isRowDeleted) this.builder.dropRow();
    else {
      this.builder.skipColumns(this.columnsAfter);
      this.builder.endRow();
    }
  }
};
function freshCell() {
  return { columnSpan: 1, vertical: void 0, horizontal: void 0, isDeleted: false };
}
function append(target, items) {
  for (const item of items) target.push(item);
}

// src/import/docx/paragraph.ts
var Paragraph = class {
  line;
  /** Blocks of text boxes that hang on the paragraph; they follow it. */
  floating = [];
  style;
  outline;
  list;
  listLevel;
  /** The paragraph mark was deleted: the text goes on in the next paragraph. */
  isJoined = false;
  isRunHidden = false;
  pieces = [];
  constructor(line) {
    this.line = line;
  }
  add(text) {
    if (!this.isRunHidden) this.pieces.push(text);
  }
  text() {
    return this.pieces.join("");
  }
};
function headingOf2(paragraph, context) {
  if (paragraph.outline !== void 0) return paragraph.outline < 9 ? paragraph.outline + 1 : void 0;
  return context.styles.get(paragraph.style ?? "")?.heading;
}
function listLabel(paragraph, context) {
  const style = context.styles.get(paragraph.style ?? "");
  const list = paragraph.list ?? style?.list;
  if (list === void 0 || list === "0") return "";
  const own = paragraph.listLevel ?? (paragraph.list === void 0 ? style?.listLevel : 0);
  return context.counter.next(list, own ?? context.counter.levelOfStyle(list, paragraph.style));
}

// src/import/docx/markup.ts
function readWithin(story, name) {
  if (name === "pPr" || name === "trPr") story.within.add(name);
  else if (name !== "del" && name !== "moveFrom") return;
  else if (story.within.has("pPr") && story.paragraph !== void 0) story.paragraph.isJoined = true;
  else if (story.within.has("trPr") && story.table !== void 0) story.table.isRowDeleted = true;
}
function openMarkup(story, name, attributes) {
  openers.get(name)?.(story, attributes);
}
var openers = /* @__PURE__ */ new Map([
  ["p", (story) => story.paragraphs.push(new Paragraph(paragraphLine(story)))],
  ["tbl", (story) => story.openTable()],
  ["tr", (story) => story.table?.startRow(story.nextLine())],
  ["tc", openCell],
  ["txbxContent", (story) => story.flows.push(new Flow())],
  ["altChunk", (story) => story.report("embedded-part", "")],
  ["t", openText],
  ["tab", (story) => addText(story, "	")],
  ["ptab", (story) => addText(story, "	")],
  ["br", addBreak],
  ["cr", (story) => addText(story, "\n")],
  ["noBreakHyphen", (story) => addText(story, "-")],
  ["sym", addSymbol],
  ["vanish", hideRun],
  ["pStyle", (story, attributes) => setParagraph(story, "style", attributes)],
  ["numId", (story, attributes) => setParagraph(story, "list", attributes)],
  ["outlineLvl", (story, attributes) => setLevel2(story, "outline", attributes)],
  ["ilvl", (story, attributes) => setLevel2(story, "listLevel", attributes)],
  ["gridBefore", (story, attributes) => story.table?.builder.skipColumns(count(attributes, 0))],
  ["gridAfter", setColumnsAfter],
  ["gridSpan", setSpan],
  ["vMerge", (story, attributes) => setMerge(story, "vertical", attributes)],
  ["hMerge", (story, attributes) => setMerge(story, "horizontal", attributes)],
  ["cellDel", deleteCell]
]);
function paragraphLine(story) {
  return story.tables.at(-1)?.rowLine ?? story.nextLine();
}
function count(attributes, otherwise) {
  return toCount(attribute(attributes, "val"), otherwise);
}
function openCell(story) {
  if (story.table === void 0) return;
  story.table.startCell();
  story.flows.push(new Flow());
}
function openText(story) {
  story.isText = true;
}
function addText(story, text) {
  if (!story.within.has("pPr")) story.paragraph?.add(text);
}
function addBreak(story, attributes) {
  const type = attribute(attributes, "type");
  if (type === void 0 || type === "textWrapping") addText(story, "\n");
}
function addSymbol(story, attributes) {
  const printed = attribute(attributes, "char") ?? "";
  if (!/^[0-9A-Fa-f]{1,4}$/.test(printed)) return;
  const code = Number.parseInt(printed, 16);
  if (code >= 32 && (code < 55296 || code > 63743)) addText(story, String.fromCharCode(code));
}
function hideRun(story, attributes) {
  const value = attribute(attributes, "val");
  const isOff = value === "0" || value === "false" || value === "off";
  if (!isOff && !story.within.has("pPr") && story.paragraph !== void 0) story.paragraph.isRunHidden = true;
}
function setParagraph(story, key, attributes) {
  if (story.within.has("pPr") && story.paragraph !== void 0)
    story.paragraph[key] = attribute(attributes, "val");
}
function setLevel2(story, key, attributes) {
  if (story.within.has("pPr") && story.paragraph !== void 0) story.paragraph[key] = count(attributes, 9);
}
function setColumnsAfter(story, attributes) {
  if (story.table !== void 0) story.table.columnsAfter = count(attributes, 0);
}
function setSpan(story, attributes) {
  if (story.table !== void 0) story.table.cell.columnSpan = count(attributes, 1);
}
function setMerge(story, key, attributes) {
  const merge = attribute(attributes, "val") === "restart" ? "restart" : "continue";
  if (story.table !== void 0) story.table.cell[key] = merge;
}
function deleteCell(story) {
  if (story.table !== void 0) story.table.cell.isDeleted = true;
}

// src/import/docx/story-reader.ts
var unseen = /* @__PURE__ */ new Set([
  ...["del", "moveFrom", "delText", "delInstrText", "instrText", "rt", "sectPr", "sdtPr", "sdtEndPr"],
  ...["pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange"],
  ...["tblGrid", "tblPr", "tblPrEx"]
]);
var StoryReader = class {
  file;
  context;
  problems = [];
  paragraphs = [];
  tables = [];
  flows = [new Flow()];
  within = /* @__PURE__ */ new Set();
  isText = false;
  lines;
  cellCount = 0;
  /** Open elements below one whose content is skipped. */
  skipped = 0;
  /** Tables beyond the depth bound, read as text of the cell they stand in. */
  flattened = 0;
  /** For each open choice of markup whether a branch was taken. */
  choices = [];
  constructor(file, context, firstLine = 0) {
    this.file = file;
    this.context = context;
    this.lines = firstLine;
  }
  get blocks() {
    return this.flows[0].blocks;
  }
  get lastLine() {
    return this.lines;
  }
  nextLine() {
    return ++this.lines;
  }
  get paragraph() {
    return this.paragraphs.at(-1);
  }
  get table() {
    return this.flattened > 0 ? void 0 : this.tables.at(-1);
  }
  get flow() {
    return this.flows.at(-1);
  }
  open(name, attributes, isMain) {
    if (this.skipped > 0) this.skipped++;
    else if (!isMain) this.openForeign(name, attributes);
    else {
      readWithin(this, name);
      if (unseen.has(name)) this.skipped = 1;
      else openMarkup(this, name, attributes);
    }
  }
  text(text) {
    if (this.isText && this.skipped === 0) this.paragraph?.add(text);
  }
  close(name, isMain) {
    if (this.skipped > 0) this.skipped--;
    else if (isMain) this.closers.get(name)?.();
    else if (name === "AlternateContent") this.choices.pop();
  }
  /** Of alternative content one branch is read: they say the same in newer and older markup. */
  openForeign(name, attributes) {
    if (name === "AlternateContent") this.choices.push(false);
    else if (name === "Choice" || name === "Fallback") {
      if (this.choices.at(-1)) this.skipped = 1;
      else this.choices[this.choices.length - 1] = true;
    } else if (name === "OLEObject") this.report("embedded-object", attributes["ProgID"] ?? "");
  }
  report(reason, detail) {
    this.problems.push({ reason, detail, place: { file: this.file, line: this.lines } });
  }
  openTable() {
    if (this.flattened > 0 || this.tables.length >= limits.tableDepth) {
      if (++this.flattened === 1) this.report("table-too-deep", String(limits.tableDepth));
    } else this.tables.push(new OpenTable(this.file, this.lines + 1));
  }
  closeTable() {
    if (this.flattened > 0) {
      this.flattened--;
      return;
    }
    const table3 = this.tables.pop();
    if (table3 === void 0) return;
    this.cellCount += table3.builder.cellCount;
    const place = { file: this.file, line: this.lines };
    if (this.cellCount > limits.cells) throw new ReadError("too-many-cells", String(limits.cells), place);
    const grid = table3.builder.toGrid();
    if (grid !== void 0) this.flow.blocks.push(grid);
    append(this.flow.blocks, table3.inner);
  }
  closeCell() {
    if (this.table === void 0) return;
    const flow = this.flows.pop();
    if (flow !== void 0) this.table.endCell(flow);
  }
  closeBox() {
    const flow = this.flows.pop();
    if (flow !== void 0) append(this.paragraph?.floating ?? [], flow.blocks);
  }
  closeParagraph() {
    const paragraph = this.paragraphs.pop();
    if (paragraph === void 0) return;
    const flow = this.flow;
    const text = flow.carried + paragraph.text();
    flow.carried = paragraph.isJoined ? text : "";
    if (!paragraph.isJoined) append(flow.blocks, this.textBlocks(paragraph, text));
    append(flow.blocks, paragraph.floating);
  }
  textBlocks(paragraph, text) {
    const heading = headingOf2(paragraph, this.context);
    const labelled = listLabel(paragraph, this.context) + text;
    const place = { file: this.file, line: paragraph.line };
    return labelled.split("\n").filter((line) => line.trim() !== "").map((line) => ({ type: "text", text: line, ...heading === void 0 ? {} : { heading }, place }));
  }
  closers = /* @__PURE__ */ new Map([
    ["p", () => this.closeParagraph()],
    ["tbl", () => this.closeTable()],
    ["tc", () => this.closeCell()],
    ["tr", () => this.table?.endRow()],
    ["txbxContent", () => this.closeBox()],
    ["r", () => this.endRun()],
    ["t", () => this.endText()],
    ["pPr", () => this.within.delete("pPr")],
    ["trPr", () => this.within.delete("trPr")]
  ]);
  endRun() {
    if (this.paragraph !== void 0) this.paragraph.isRunHidden = false;
  }
  endText() {
    this.isText = false;
  }
};

// src/import/docx/styles.ts
function readStyles(archive, part2) {
  const styles = /* @__PURE__ */ new Map();
  let current;
  readXmlPart(archive, part2, {
    open: (name, attributes, isMain) => {
      if (!isMain) return;
      if (name === "style") current = startStyle(styles, attributes);
      else if (current !== void 0) setStyle(current, name, attribute(attributes, "val") ?? "");
    },
    close: (name, isMain) => {
      if (isMain && name === "style") current = void 0;
    }
  });
  return new Map([...styles.keys()].map((id) => [id, resolve(styles, id)]));
}
function startStyle(styles, attributes) {
  const style = { name: "", parent: void 0, outline: void 0, list: void 0, listLevel: void 0 };
  const type = attribute(attributes, "type") ?? "paragraph";
  if (type === "paragraph") styles.set(attribute(attributes, "styleId") ?? "", style);
  return style;
}
function setStyle(style, name, value) {
  if (name === "name") style.name = value;
  else if (name === "basedOn") style.parent = value;
  else if (name === "outlineLvl") style.outline = toCount(value, 9);
  else if (name === "numId") style.list = value;
  else if (name === "ilvl") style.listLevel = toCount(value, 0);
}
var deepestInheritance = 20;
function resolve(styles, id) {
  let heading;
  let list;
  let listLevel;
  let style = styles.get(id);
  for (let depth = 0; style !== void 0 && depth < deepestInheritance; depth++) {
    heading ??= style.outline === void 0 ? headingOfName(style.name) : style.outline + 1;
    list ??= style.list;
    listLevel ??= style.listLevel;
    style = style.parent === void 0 ? void 0 : styles.get(style.parent);
  }
  return {
    ...heading === void 0 || heading > 9 ? {} : { heading },
    ...list === void 0 ? {} : { list },
    ...listLevel === void 0 ? {} : { listLevel }
  };
}
function headingOfName(name) {
  const match = /^heading ([1-9])$/i.exec(name);
  return match === null ? void 0 : Number(match[1]);
}

// src/import/docx/read-docx.ts
async function readDocx(file, bytes) {
  const archive = openOfficePackage(file, bytes);
  const main = findMainPart(archive, "word/document.xml", "damaged-document");
  const related = readRelationships(archive, main);
  const body = new StoryReader(file, readContext(archive, related));
  readXmlPart(archive, main, body);
  const blocks = [...body.blocks];
  const problems = [...body.problems];
  let line = body.lastLine;
  for (const type of ["footnotes", "endnotes"]) {
    const part2 = relatedPart(archive, related, type);
    if (part2 === void 0) continue;
    const notes = new NoteReader(new StoryReader(file, body.context, line));
    readXmlPart(archive, part2, notes);
    for (const block of notes.story.blocks) blocks.push(block);
    line = notes.story.lastLine;
  }
  return { file, format: "docx", blocks, problems };
}
function readContext(archive, related) {
  const styles = relatedPart(archive, related, "styles");
  const numbering = relatedPart(archive, related, "numbering");
  return {
    styles: styles === void 0 ? /* @__PURE__ */ new Map() : readStyles(archive, styles),
    counter: new ListCounter(numbering === void 0 ? /* @__PURE__ */ new Map() : readNumbering(archive, numbering))
  };
}

// src/import/xlsx/sheet.ts
var sheetSize = { rows: 1048576, columns: 16384 };
var mostMerges = 2e5;

// src/import/xlsx/cell-address.ts
var columnNames = [];
function columnName(column) {
  const known = columnNames[column];
  if (known !== void 0) return known;
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + (rest - 1) % 26) + name;
  }
  if (column < sheetSize.columns) columnNames[column] = name;
  return name;
}
function columnOf2(letters2) {
  let column = 0;
  for (let at = 0; at < letters2.length; at++) {
    const value = (letters2.charCodeAt(at) & ~32) - 64;
    if (value < 1 || value > 26 || at > 2) return -1;
    column = column * 26 + value;
  }
  return column <= sheetSize.columns ? column - 1 : -1;
}
function rowOf(digits) {
  const row = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return row >= 1 && row <= sheetSize.rows ? row - 1 : -1;
}
function parseAddress(address) {
  const plain = address.replaceAll("$", "");
  let letters2 = 0;
  while (letters2 < 4 && plain.charCodeAt(letters2) > 57) letters2++;
  const column = columnOf2(plain.slice(0, letters2));
  const row = rowOf(plain.slice(letters2));
  return column < 0 || row < 0 ? void 0 : { row, column };
}
function parseRange(reference) {
  const [from = "", to = from] = reference.split(":", 3);
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first === void 0 || last === void 0) return void 0;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column)
  };
}

// src/import/xlsx/decimal.ts
var significantDigits = 15;
var largestExponent = 300;
function decimalOf(value) {
  if (!Number.isFinite(value)) return void 0;
  const shortest = String(value);
  const printed = shortest.length <= significantDigits ? shortest : value.toPrecision(significantDigits);
  return parseDecimal(printed);
}
function parseDecimal(printed) {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(printed);
  if (match === null) return void 0;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const digits = whole + fraction;
  const scale = fraction.length - Number(exponent);
  if (digits === "" || Math.abs(scale) > largestExponent + digits.length) return void 0;
  const magnitude = BigInt(digits);
  return normalized(sign === "-" ? -magnitude : magnitude, scale);
}
function normalized(coefficient, scale) {
  return scale < 0 ? { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 } : { coefficient, scale };
}
function coefficientAt(decimal, scale) {
  return decimal.coefficient * 10n ** BigInt(scale - decimal.scale);
}
function add(left, right) {
  const scale = Math.max(left.scale, right.scale);
  return { coefficient: coefficientAt(left, scale) + coefficientAt(right, scale), scale };
}
function negate(decimal) {
  return { coefficient: -decimal.coefficient, scale: decimal.scale };
}
function multiply(left, right) {
  return { coefficient: left.coefficient * right.coefficient, scale: left.scale + right.scale };
}
function shift(decimal, power) {
  return normalized(decimal.coefficient, decimal.scale - power);
}
function absolute(decimal) {
  return decimal.coefficient < 0n ? negate(decimal) : decimal;
}
function isLess(left, right) {
  const scale = Math.max(left.scale, right.scale);
  return coefficientAt(left, scale) < coefficientAt(right, scale);
}
function roundTo(decimal, decimals) {
  if (decimal.scale <= decimals) return decimal;
  const divisor = 10n ** BigInt(decimal.scale - decimals);
  const half = decimal.coefficient < 0n ? -divisor / 2n : divisor / 2n;
  return normalized((decimal.coefficient + half) / divisor, decimals);
}
function digitsOf(decimal) {
  const digits = String(decimal.coefficient).replace("-", "").padStart(decimal.scale + 1, "0");
  const point = digits.length - decimal.scale;
  return { whole: digits.slice(0, point), fraction: digits.slice(point) };
}
function printPlain(decimal) {
  const { whole, fraction } = digitsOf(decimal);
  const shown = fraction.replace(/0+$/, "");
  const sign = decimal.coefficient < 0n ? "-" : "";
  return sign + whole + (shown === "" ? "" : `.${shown}`);
}

// src/import/xlsx/formula-evaluate.ts
var zero = { coefficient: 0n, scale: 0 };
function evaluateFormula(node, scope) {
  if (--scope.budget.steps < 0) return void 0;
  switch (node.type) {
    case "number":
      return { value: node.value, magnitude: absolute(node.value) };
    case "cells":
      return oneCell(node.sheet, node.range, scope);
    case "sum":
      return sumOf(node.of, scope);
    case "add":
      return combined(evaluateFormula(node.left, scope), evaluateFormula(node.right, scope));
    case "multiply":
      return product(evaluateFormula(node.left, scope), evaluateFormula(node.right, scope));
    default:
      return changed(node, evaluateFormula(node.of, scope));
  }
}
function changed(node, of) {
  if (of === void 0) return void 0;
  if (node.type === "negate") return { ...of, value: negate(of.value) };
  if (node.type === "shift")
    return { value: shift(of.value, node.power), magnitude: shift(of.magnitude, node.power) };
  const rounded = node.decimals < 0 ? roundWhole(of.value, -node.decimals) : roundTo(of.value, node.decimals);
  return { ...of, value: rounded };
}
function roundWhole(value, power) {
  return shift(roundTo(shift(value, -power), 0), power);
}
function combined(left, right) {
  if (left === void 0 || right === void 0) return void 0;
  return { value: add(left.value, right.value), magnitude: add(left.magnitude, right.magnitude) };
}
function product(left, right) {
  if (left === void 0 || right === void 0) return void 0;
  return { value: multiply(left.value, right.value), magnitude: multiply(left.magnitude, right.magnitude) };
}
function oneCell(sheet, range, scope) {
  if (range.row !== range.lastRow || range.column !== range.lastColumn) return void 0;
  let result = { value: zero, magnitude: zero };
  const isFound = scope.sheet(sheet)?.visit(range, (cell) => {
    result = numberOf(cell);
    return true;
  });
  return isFound === void 0 ? void 0 : result;
}
function numberOf(cell) {
  const value = cell.value === void 0 || cell.isUncached ? void 0 : decimalOf(cell.value);
  return value === void 0 ? void 0 : { value, magnitude: absolute(value) };
}
function sumOf(nodes, scope) {
  let total = { value: zero, magnitude: zero };
  for (const node of nodes) {
    const part2 = node.type === "cells" ? sumOfCells(node.sheet, node.range, scope) : evaluateFormula(node, scope);
    total = combined(total, part2);
    if (total === void 0) return void 0;
  }
  return total;
}
function sumOfCells(sheet, range, scope) {
  let total = { value: zero, magnitude: zero };
  const isWhole = scope.sheet(sheet)?.visit(range, (cell) => {
    if (--scope.budget.steps < 0 || cell.isUncached || cell.type === "error") return false;
    if (cell.value !== void 0) total = combined(total, numberOf(cell));
    return total !== void 0;
  });
  return isWhole === true ? total : void 0;
}

// src/import/xlsx/formula-tokens.ts
var behind = "(?![\\w.(!$\\u0080-\\uffff])";
var patterns = [
  ["text", '"(?:[^"]|"")*"'],
  ["sheet", "'(?:[^']|''){1,255}'!"],
  ["columns", `\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}${behind}`],
  ["rows", `\\$?\\d{1,7}:\\$?\\d{1,7}${behind}`],
  ["cell", `\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}${behind}`],
  ["sheet", "[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]{0,254}!"],
  ["name", "[A-Za-z_\\\\\\u0080-\\uffff][\\w.?\\u0080-\\uffff]{0,254}"],
  ["number", "(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?"],
  ["other", "[\\s\\S]"]
];
var token = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join("|"), "gy");
var longestFormula = 8192;
function tokenizeFormula(formula) {
  if (formula.length > longestFormula) return [{ type: "other", text: formula }];
  const tokens = [];
  for (const match of formula.matchAll(token)) {
    const index = match.findIndex((group, at) => at > 0 && group !== void 0);
    tokens.push({ type: patterns[index - 1]?.[0] ?? "other", text: match[0] });
  }
  return tokens;
}

// src/import/xlsx/formula-parser.ts
function parseFormula(formula) {
  const tokens = tokenizeFormula(formula).filter(({ text }) => text.trim() !== "");
  const parser = new Parser(tokens);
  const node = parser.sum();
  return parser.isDone ? node : void 0;
}
var deepest2 = 50;
var Parser = class {
  tokens;
  at = 0;
  depth = 0;
  constructor(tokens) {
    this.tokens = tokens;
  }
  get isDone() {
    return this.at === this.tokens.length;
  }
  get next() {
    return this.tokens[this.at];
  }
  take(text) {
    if (this.next?.text !== text) return false;
    this.at++;
    return true;
  }
  sum() {
    let left = this.product();
    while (left !== void 0 && (this.next?.text === "+" || this.next?.text === "-")) {
      const isMinus = this.next.text === "-";
      this.at++;
      const right = this.product();
      if (right === void 0) return void 0;
      left = { type: "add", left, right: isMinus ? { type: "negate", of: right } : right };
    }
    return left;
  }
  product() {
    let left = this.signed();
    while (left !== void 0 && (this.next?.text === "*" || this.next?.text === "/")) {
      const isDivision = this.next.text === "/";
      this.at++;
      const right = this.signed();
      if (right === void 0) return void 0;
      left = isDivision ? dividedBy(left, right) : { type: "multiply", left, right };
    }
    return left;
  }
  signed() {
    if (++this.depth > deepest2) return void 0;
    const isMinus = this.take("-");
    if (!isMinus) this.take("+");
    const hasMore = this.next?.text === "-" || this.next?.text === "+";
    const of = hasMore ? this.signed() : this.operand();
    this.depth--;
    return of !== void 0 && isMinus ? { type: "negate", of } : of;
  }
  operand() {
    const token2 = this.next;
    if (token2 === void 0) return void 0;
    this.at++;
    if (token2.text === "(") return this.closed(this.sum());
    if (token2.type === "number") return constant(token2.text);
    if (token2.type === "name") return this.call(token2.text.toUpperCase());
    this.at--;
    return this.reference();
  }
  closed(node) {
    return this.take(")") ? node : void 0;
  }
  call(name) {
    if (!this.take("(")) return void 0;
    if (name === "SUM") return this.closed(this.list());
    if (name !== "ROUND") return void 0;
    const of = this.sum();
    const decimals = this.take(",") ? Number(this.next?.text) : Number.NaN;
    this.at++;
    const isUsual = of !== void 0 && Number.isInteger(decimals) && decimals <= 20;
    return isUsual ? this.closed({ type: "round", of, decimals }) : void 0;
  }
  list() {
    const of = [];
    do {
      if (this.next?.text === "," || this.next?.text === ")") continue;
      const node = this.sum();
      if (node === void 0) return void 0;
      of.push(node);
    } while (this.take(","));
    return { type: "sum", of };
  }
  reference() {
    const sheet = this.next?.type === "sheet" ? this.next.text : void 0;
    if (sheet !== void 0) this.at++;
    const first = this.next;
    this.at++;
    const isRange = first?.type === "cell" && this.take(":");
    const last = isRange ? this.tokens[this.at++] : first;
    const range = first === void 0 || last === void 0 ? void 0 : rangeOf(first, last);
    return range === void 0 ? void 0 : { type: "cells", sheet: sheetName(sheet), range };
  }
};
function constant(text) {
  const value = parseDecimal(text);
  return value === void 0 ? void 0 : { type: "number", value };
}
function dividedBy(left, right) {
  if (right.type !== "number" || !isPowerOfTen(right.value)) return void 0;
  return { type: "shift", of: left, power: 1 - printPlain(right.value).length };
}
function isPowerOfTen(value) {
  return /^10*$/.test(printPlain(value));
}
function sheetName(printed) {
  const name = printed?.slice(0, -1);
  return name?.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
function rangeOf(first, last) {
  if (first.type === "columns" || first.type === "rows") return wholeRange(first);
  const from = first.type === "cell" ? parseAddress(first.text) : void 0;
  const to = last.type === "cell" ? parseAddress(last.text) : void 0;
  if (from === void 0 || to === void 0) return void 0;
  return ordered(from.row, from.column, to.row, to.column);
}
function wholeRange(token2) {
  const [from = "", to = ""] = token2.text.replaceAll("$", "").split(":");
  const isRows = token2.type === "rows";
  const [first, last] = isRows ? [rowOf(from), rowOf(to)] : [columnOf2(from), columnOf2(to)];
  if (first < 0 || last < 0) return void 0;
  return isRows ? ordered(first, 0, last, sheetSize.columns - 1) : ordered(0, first, sheetSize.rows - 1, last);
}
function ordered(row, column, lastRow, lastColumn) {
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    lastRow: Math.max(row, lastRow),
    lastColumn: Math.max(column, lastColumn)
  };
}

// src/import/xlsx/sheet-values.ts
var SheetValues = class {
  /** Cells of each column from top to bottom. */
  columns = /* @__PURE__ */ new Map();
  constructor(sheet) {
    for (const cell of sheet.cells) {
      const column = this.columns.get(cell.column);
      if (column === void 0) this.columns.set(cell.column, [cell]);
      else column.push(cell);
    }
    for (const column of this.columns.values()) column.sort((a, b) => a.row - b.row);
  }
  /** Calls `visit` for each cell of a range; stops when it answers `false`. */
  visit(range, visit) {
    return this.columnsIn(range).every((cells) => visitRows(cells, range, visit));
  }
  columnsIn({ column: first, lastColumn: last }) {
    if (last - first < this.columns.size)
      return Array.from({ length: last - first + 1 }, (_, index) => this.columns.get(first + index) ?? []);
    return [...this.columns].filter(([column]) => column >= first && column <= last).map(([, cells]) => cells);
  }
};
function visitRows(cells, range, visit) {
  for (let at = firstAtOrBelow(cells, range.row); at < cells.length; at++) {
    const cell = cells[at];
    if (cell.row > range.lastRow) return true;
    if (!visit(cell)) return false;
  }
  return true;
}
function firstAtOrBelow(cells, row) {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (cells[middle].row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/import/xlsx/check-formulas.ts
var mostSteps = 2e6;
var mostProblems = 1e3;
function checkFormulas(file, workbook) {
  const problems = [];
  const budget = { steps: mostSteps };
  const find = sheetFinder(workbook);
  for (const { sheet, cell, formula } of formulasOf(workbook)) {
    const place = { file, sheet: sheet.name, cell: columnName(cell.column) + (cell.row + 1) };
    if (problems.length >= mostProblems || budget.steps <= 0) {
      problems.push({ reason: "formulas-unchecked", detail: "", place });
      break;
    }
    const problem = checkCell(cell, formula, { sheet: (name) => find(name ?? sheet.name), budget });
    if (problem !== void 0) problems.push({ ...problem, place });
  }
  return problems;
}
function* formulasOf(workbook) {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.formula !== void 0) yield { sheet, cell, formula: cell.formula };
    }
  }
}
function sheetFinder(workbook) {
  const sheets = /* @__PURE__ */ new Map();
  for (const sheet of workbook.sheets) sheets.set(sheet.name.toLowerCase(), sheet);
  const values = /* @__PURE__ */ new Map();
  return (name) => {
    const key = name.toLowerCase();
    const sheet = sheets.get(key);
    if (sheet === void 0) return void 0;
    const known = values.get(key) ?? new SheetValues(sheet);
    values.set(key, known);
    return known;
  };
}
function checkCell(cell, formula, scope) {
  if (cell.isUncached) return { reason: "formula-uncached", detail: `=${formula}`.slice(0, 200) };
  const stored = cell.value === void 0 ? void 0 : decimalOf(cell.value);
  const node = stored === void 0 ? void 0 : parseFormula(formula);
  const result = node === void 0 ? void 0 : evaluateFormula(node, scope);
  if (stored === void 0 || result === void 0 || isNear(stored, result)) return void 0;
  const recomputed = printPlain(roundTo(result.value, 6));
  const printed = cell.text === "" ? printPlain(stored) : cell.text;
  return {
    reason: "formula-stale",
    detail: `=${formula.slice(0, 200)} ${printed} ${recomputed}`,
    stale: { formula, printed, recomputed }
  };
}
var smallest = { coefficient: 1n, scale: 6 };
function isNear(stored, result) {
  const gap = absolute(add(stored, negate(result.value)));
  return !isLess(add(smallest, shift(result.magnitude, -12)), gap);
}

// src/import/xlsx/biff-formula.ts
var tokenSizes = new Map([
  [1, 5],
  ...[...Array(19).keys()].map((index) => [3 + index, 1]),
  [22, 1],
  [28, 2],
  [29, 2],
  [30, 3],
  [31, 9],
  [33, 3],
  [34, 4],
  [36, 5],
  [37, 9],
  [42, 5],
  [43, 9],
  [44, 5],
  [45, 9],
  [58, 7],
  [59, 11],
  [60, 7],
  [61, 11]
]);
var textToken = 23;
var attributeToken = 25;
var chooseAttribute = 4;
function isPlainFormula(view, start, length) {
  const end = start + length;
  let at = start;
  while (at < end) {
    const size = tokenSize(view, at, end);
    if (size === void 0) return false;
    at += size;
  }
  return at === end && length > 0;
}
function tokenSize(view, at, end) {
  const token2 = view.getUint8(at);
  if (token2 === textToken) {
    if (at + 3 > end) return void 0;
    return 3 + view.getUint8(at + 1) * (view.getUint8(at + 2) & 1 ? 2 : 1);
  }
  if (token2 === attributeToken) {
    const isChoice = at + 1 >= end || (view.getUint8(at + 1) & chooseAttribute) !== 0;
    return isChoice ? void 0 : 4;
  }
  return tokenSizes.get(token2 < 32 ? token2 : token2 & 31 | 32);
}

// src/import/xlsx/biff-records.ts
var biff = {
  beginOfFile: 2057,
  endOfFile: 10,
  filePass: 47,
  boundSheet: 133,
  date1904: 34,
  codePage: 66,
  window: 574,
  mergedCells: 229,
  columnInfo: 125,
  formula: 6,
  sharedFormula: 1212,
  multipleNumbers: 189,
  continuation: 60,
  /** A record without content for any reader. */
  blank: 96
};
var beginnings = /* @__PURE__ */ new Set([9, 521, 1033, biff.beginOfFile]);
var oneCell2 = /* @__PURE__ */ new Set([
  ...[515, 638, 516, 253, 214, 517, 2, 3, 4, 5],
  ...[biff.formula, 518, 1030]
]);
var others = [
  ...[biff.endOfFile, biff.filePass, biff.boundSheet, biff.date1904, biff.codePage],
  ...[biff.mergedCells, biff.columnInfo, biff.sharedFormula, biff.multipleNumbers],
  // Row, dimensions, string result, shared strings, formats (3), cell styles (4), books and sheets referred to.
  ...[520, 512, 0, 519, 7, 252, 1054, 30],
  ...[224, 67, 579, 1091, 430, 23]
];
var keptRecords = /* @__PURE__ */ new Set([...beginnings, ...oneCell2, ...others]);
function* biffRecords(view) {
  let at = 0;
  while (at + 4 <= view.byteLength) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    yield { type: view.getUint16(at, true), start: at + 4, length };
    at += 4 + length;
  }
}

// src/import/xlsx/biff-stream.ts
var mostRecords = 2e4;
var mostColumns = 256;
var longestShared = 200;
function readBiffStream(file, bytes) {
  const state = new StreamState(file, bytes.slice());
  for (const record of biffRecords(state.view)) state.take(record);
  return state.finish();
}
var StreamState = class {
  view;
  file;
  bytes;
  cells = limits.cells;
  merges = mostMerges;
  records = mostRecords;
  startsIn1904 = false;
  version = 0;
  end = 0;
  isBlanked = false;
  sheetStart = 0;
  sheetStarts = [];
  hidden = /* @__PURE__ */ new Set();
  constructor(file, bytes) {
    this.file = file;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  finish() {
    const { startsIn1904 } = this;
    const bytes = this.bytes.subarray(0, this.end);
    const starts = [...this.sheetStarts].sort((a, b) => a - b);
    return {
      bytes,
      startsIn1904,
      hasCodePage: this.version !== 1536,
      hidesZeros: starts.map((start) => this.hidden.has(start))
    };
  }
  take(record) {
    const { type } = record;
    this.end = record.start + record.length;
    if (type === biff.window) this.takeWindow(record);
    if (type === biff.continuation ? this.isBlanked : !keptRecords.has(type)) {
      this.blank(record);
      return;
    }
    if (type !== biff.continuation) this.isBlanked = false;
    if (beginnings.has(type)) this.begin(record);
    else if (oneCell2.has(type)) this.takeCell(record);
    else this.takers.get(type)?.(record);
  }
  blank({ start, type }) {
    this.view.setUint16(start - 4, biff.blank, true);
    if (type !== biff.continuation) this.isBlanked = true;
  }
  begin({ start, length }) {
    this.sheetStart = start - 4;
    if (this.version === 0 && length >= 2) this.version = this.view.getUint16(start, true);
  }
  spend(count2, reason, limit) {
    return count2 < 0 ? new ReadError(reason, String(limit), { file: this.file }) : void 0;
  }
  countCells(count2) {
    this.cells -= count2;
    const error = this.spend(this.cells, "too-many-cells", limits.cells);
    if (error !== void 0) throw error;
  }
  takeCell(record) {
    this.countCells(1);
    if (record.type === biff.formula) this.checkFormula(record);
  }
  takers = /* @__PURE__ */ new Map([
    [
      biff.filePass,
      () => {
        throw new ReadError("encrypted", "", { file: this.file });
      }
    ],
    [
      biff.date1904,
      ({ start, length }) => this.setDates(length >= 2 && this.view.getUint16(start, true) === 1)
    ],
    [
      biff.boundSheet,
      ({ start, length }) => this.addSheet(length >= 4 ? this.view.getUint32(start, true) : 0)
    ],
    [biff.multipleNumbers, ({ length }) => this.countCells(Math.ceil(length / 6))],
    [biff.mergedCells, (record) => this.takeMerges(record)],
    [biff.columnInfo, (record) => this.takeColumns(record)],
    [biff.sharedFormula, (record) => this.takeShared(record)]
  ]);
  setDates(startsIn1904) {
    this.startsIn1904 = startsIn1904;
  }
  addSheet(start) {
    this.sheetStarts.push(start);
  }
  takeMerges({ length }) {
    this.merges -= Math.ceil(length / 8);
    this.records--;
    const error = this.spend(this.merges, "too-many-merges", mostMerges) ?? this.spend(this.records, "too-many-merges", mostRecords);
    if (error !== void 0) throw error;
  }
  takeColumns(record) {
    if (--this.records < 0 || record.length < 4) this.blank(record);
    else if (this.view.getUint16(record.start + 2, true) > mostColumns)
      this.view.setUint16(record.start + 2, mostColumns, true);
  }
  /** A zero that the window setting hides is blank in print. */
  takeWindow({ start, length }) {
    const showsZeros = 16;
    if (length >= 2 && (this.view.getUint16(start, true) & showsZeros) === 0)
      this.hidden.add(this.sheetStart);
  }
  isPlain(start, end) {
    if (this.version !== 1536 || start + 2 > end) return false;
    const length = this.view.getUint16(start, true);
    return start + 2 + length <= end && isPlainFormula(this.view, start + 2, length);
  }
  /** A formula that cannot be walked safely becomes an empty argument; its stored result stays. */
  checkFormula({ start, length }) {
    const formula = start + 20;
    const end = start + length;
    if (this.isPlain(formula, end) || formula + 3 > end) return;
    this.view.setUint16(formula, 1, true);
    this.view.setUint8(formula + 2, 22);
  }
  takeShared(record) {
    const start = record.start + 8;
    const isKept = record.length <= longestShared && this.isPlain(start, record.start + record.length);
    if (!isKept) this.blank(record);
  }
};

// src/import/xlsx/number-digits.ts
function printDigits(section, shown) {
  const { whole, fraction } = digitsOf(shown);
  const point = section.tokens.findIndex((token2) => token2.type === "point");
  const split = point < 0 ? section.tokens.length : point;
  const left = printWhole(section.tokens.slice(0, split), whole === "0" ? "" : whole, section.groups);
  if (point < 0) return left;
  return `${left}.${printFraction(section.tokens.slice(point + 1), fraction)}`;
}
function printWhole(tokens, whole, groups) {
  const places = tokens.filter((token2) => token2.type === "digit");
  const required = places.length - places.findIndex((token2) => token2.placeholder === "0");
  const least = required > places.length ? 0 : required;
  const digits = [...whole.padStart(least, "0")];
  const grouped = groups ? digits.map((digit, index) => digit + comma(digits.length - index - 1)) : digits;
  let text = "";
  let placesLeft = places.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token2 = tokens[at];
    if (token2.type === "literal") text = token2.text + text;
    else if (--placesLeft === 0) text = grouped.splice(0).join("") + text;
    else text = (grouped.pop() ?? "") + text;
  }
  return text;
}
function comma(digitsBehind) {
  return digitsBehind > 0 && digitsBehind % 3 === 0 ? "," : "";
}
function printFraction(tokens, fraction) {
  const places = tokens.filter((token2) => token2.type === "digit");
  let shown = places.length;
  const digits = fraction.padEnd(shown, "0");
  while (shown > 0 && places[shown - 1]?.placeholder !== "0" && digits.charAt(shown - 1) === "0") shown--;
  let index = 0;
  return tokens.map((token2) => {
    if (token2.type !== "digit") return token2.type === "literal" ? token2.text : "";
    const digit = index < shown ? digits.charAt(index) : "";
    index++;
    return digit;
  }).join("");
}

// src/import/xlsx/number-section.ts
function parseSection(code) {
  const state = new SectionState();
  for (let at = 0; at < code.length; ) {
    const next = readToken(code, at, state);
    if (next < 0) return void 0;
    at = next;
  }
  return state.finish();
}
var SectionState = class {
  tokens = [];
  isGeneral = false;
  groups = false;
  power = 0;
  hasPoint = false;
  commas = 0;
  digits = 0;
  literal(text) {
    this.tokens.push({ type: "literal", text });
  }
  digit(placeholder) {
    if (this.commas > 0 && !this.hasPoint) this.groups = true;
    this.commas = 0;
    this.digits++;
    this.tokens.push({ type: "digit", placeholder });
  }
  point() {
    if (this.hasPoint) this.literal(".");
    else {
      this.power -= 3 * this.commas;
      this.commas = 0;
      this.hasPoint = true;
      this.tokens.push({ type: "point" });
    }
  }
  comma() {
    if (this.digits === 0) this.literal(",");
    else this.commas++;
  }
  percent() {
    this.power += 2;
    this.literal("%");
  }
  finish() {
    const power = this.power - 3 * this.commas;
    return { tokens: this.tokens, groups: this.groups, power, isGeneral: this.isGeneral };
  }
};
var plainLiteral = /[-+$()!^&'~{}<>=: \u00a5\uffe5\u20ac\u00a3]|[\u0080-\uffff]/;
function readToken(code, at, state) {
  const char = code.charAt(at);
  if (char === '"') return readQuoted(code, at, state);
  if (char === "[") return readBracket(code, at, state);
  if (char === "\\" || char === "!") return readEscaped(code, at, state);
  if (char === "_" || char === "*") return at + 2;
  if (/^general/i.test(code.slice(at, at + 7))) {
    state.isGeneral = true;
    return at + 7;
  }
  return readSymbol(char, state) ? at + 1 : -1;
}
function readSymbol(char, state) {
  if (char === "0" || char === "#" || char === "?") state.digit(char);
  else if (char === ".") state.point();
  else if (char === ",") state.comma();
  else if (char === "%") state.percent();
  else if (plainLiteral.test(char)) state.literal(char);
  else return false;
  return true;
}
function readEscaped(code, at, state) {
  state.literal(code.charAt(at + 1));
  return at + 2;
}
function readQuoted(code, at, state) {
  const end = code.indexOf('"', at + 1);
  state.literal(code.slice(at + 1, end < 0 ? code.length : end));
  return end < 0 ? code.length : end + 1;
}
function readBracket(code, at, state) {
  const end = code.indexOf("]", at + 1);
  if (end < 0) return -1;
  const inner = code.slice(at + 1, end);
  if (inner.startsWith("$")) state.literal((inner.slice(1).split("-")[0] ?? "").trim());
  else if (/^[<>=]/.test(inner) || /^(?:[hms\u5c0f]+|DBNum\d)$/i.test(inner)) return -1;
  return end + 1;
}

// src/import/xlsx/number-format.ts
var parsed = /* @__PURE__ */ new Map();
var mostParsed = 2e3;
var longestCode = 500;
function printerOf(code) {
  const known = parsed.get(code);
  if (known !== void 0) return known;
  const printer = isGeneralCode(code) ? printGeneral : makePrinter(splitSections(code).map(parseSection));
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(code, printer);
  return printer;
}
function isGeneralCode(code) {
  return code === "" || code === "@" || code.length > longestCode || /^general$/i.test(code);
}
function splitSections(code) {
  return (code.match(/(?:"[^"]*"?|\[[^\]]*\]?|[\\!_*][\s\S]?|[^;"[\\!_*])+|;/g) ?? []).reduce(
    (parts, piece) => {
      if (piece === ";") parts.push("");
      else parts[parts.length - 1] += piece;
      return parts;
    },
    [""]
  ).slice(0, 4);
}
function makePrinter(sections) {
  return (value) => {
    const section = sections.length > 1 ? chooseSection(sections, value) : sections[0];
    const decimal = decimalOf(value);
    if (section === void 0 || decimal === void 0) return void 0;
    const printsSign = value < 0 && section === sections[0];
    return printSection(section, absolute(decimal), printsSign);
  };
}
function chooseSection(sections, value) {
  if (value < 0) return sections[1];
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}
function printSection(section, magnitude, printsSign) {
  const exact = shift(magnitude, section.power);
  const decimals = countDecimals(section.tokens);
  const hasDigits = section.tokens.some((token2) => token2.type === "digit");
  const shown = hasDigits ? roundTo(exact, decimals) : exact;
  const body = section.isGeneral ? printWithGeneral(section, exact) : printDigits(section, shown);
  const sign = printsSign && (!hasDigits || shown.coefficient !== 0n) ? "-" : "";
  return { text: (sign + body).trim(), isRounded: hidesMuch(exact, shown) };
}
var noticeable = { coefficient: 1n, scale: 6 };
function hidesMuch(exact, shown) {
  return exact !== shown && isLess(noticeable, absolute(add(exact, negate(shown))));
}
function countDecimals(tokens) {
  const point = tokens.findIndex((token2) => token2.type === "point");
  return point < 0 ? 0 : tokens.slice(point).filter((token2) => token2.type === "digit").length;
}
function printWithGeneral(section, exact) {
  const literals = section.tokens.map((token2) => token2.type === "literal" ? token2.text : "");
  return section.tokens.length === 0 ? printPlain(exact) : literals.join("") + printPlain(exact);
}
function printGeneral(value) {
  if (Number.isSafeInteger(value)) return { text: String(value), isRounded: false };
  const decimal = decimalOf(value);
  if (decimal === void 0) return void 0;
  const near = roundTo(decimal, 6);
  const gap = absolute(add(decimal, negate(near)));
  return {
    text: printPlain(isLess(gap, { coefficient: 1n, scale: 9 }) && near.coefficient !== 0n ? near : decimal),
    isRounded: false
  };
}

// src/import/xlsx/print-cell.ts
function printNumber(code, value, other) {
  const printed = printerOf(code)(value);
  if (printed !== void 0) return printed;
  const text = other?.(code, value);
  return text === void 0 ? printPlainly(value) : { text: text.trim(), isRounded: false };
}
function printPlainly(value) {
  return printerOf("General")(value) ?? { text: String(value), isRounded: false };
}
function isOtherFormat(code) {
  return printerOf(code)(1) === void 0 || printerOf(code)(-1) === void 0 || printerOf(code)(0) === void 0;
}

// src/import/xlsx/library-cells.ts
var errors = /* @__PURE__ */ new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"]
]);
function libraryCells(sheet, printing) {
  const cells = [];
  (sheet["!data"] ?? []).forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const formula = cell.f === void 0 || cell.f === "" ? void 0 : cell.f;
      const content = contentOf(cell, printing);
      if (content === void 0 || content.text === "" && content.value === void 0 && formula === void 0)
        return;
      cells.push({ row: rowIndex, column, ...content, formula, isUncached: false });
    });
  });
  return cells;
}
function contentOf(cell, printing) {
  const plain = { value: void 0, isRounded: false };
  if (cell.t === "n" && typeof cell.v === "number") return numberContent(cell.v, cell.z, printing);
  if (cell.t === "b") return { ...plain, text: cell.v === true ? "TRUE" : "FALSE", type: "boolean" };
  if (cell.t === "e") return { ...plain, text: errors.get(Number(cell.v)) ?? "#ERROR!", type: "error" };
  if (typeof cell.v !== "string") return void 0;
  return { ...plain, text: cell.v.replace(/\r\n?/g, "\n").replaceAll("\0", ""), type: "text" };
}
function numberContent(value, code, printing) {
  if (value === 0 && printing.hidesZeros) return { text: "", value, type: "number", isRounded: false };
  const format = typeof code === "string" ? code : "General";
  return { value, type: "number", ...printNumber(format, value, printing.otherPrinter) };
}

// src/import/xlsx/builtin-formats.ts
var [year, month, day] = ['"\u5E74"', '"\u6708"', '"\u65E5"'];
var [hour, minute, second] = ['"\u65F6"', '"\u5206"', '"\u79D2"'];
var fullDate = `yyyy${year}m${month}d${day}`;
var yearMonth = `yyyy${year}m${month}`;
var monthDay = `m${month}d${day}`;
var builtinFormats = /* @__PURE__ */ new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"\xA5"#,##0;"\xA5"-#,##0'],
  [6, '"\xA5"#,##0;"\xA5"-#,##0'],
  [7, '"\xA5"#,##0.00;"\xA5"-#,##0.00'],
  [8, '"\xA5"#,##0.00;"\xA5"-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, yearMonth],
  [28, monthDay],
  [29, monthDay],
  [30, "m/d/yy"],
  [31, fullDate],
  [32, `h${hour}mm${minute}`],
  [33, `h${hour}mm${minute}ss${second}`],
  [34, `h${hour}mm${minute}`],
  [35, `h${hour}mm${minute}ss${second}`],
  [36, yearMonth],
  [37, "#,##0;(#,##0)"],
  [38, "#,##0;(#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;(#,##0.00)"],
  [41, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "\xA5"* #,##0_ ;_ "\xA5"* -#,##0_ ;_ "\xA5"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "\xA5"* #,##0.00_ ;_ "\xA5"* -#,##0.00_ ;_ "\xA5"* "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, yearMonth],
  [51, monthDay],
  [52, yearMonth],
  [53, monthDay],
  [54, monthDay],
  [55, `h${hour}mm${minute}`],
  [56, `h${hour}mm${minute}ss${second}`],
  [57, yearMonth],
  [58, monthDay]
]);

// src/import/xlsx/spreadsheet-library.ts
async function loadLibrary() {
  return await import("@e965/xlsx");
}
async function loadOtherPrinter(startsIn1904) {
  const { SSF } = await loadLibrary();
  return (code, value) => {
    try {
      return String(SSF.format(code, value, { date1904: startsIn1904 }));
    } catch {
      return String(value);
    }
  };
}
async function parseBiff(bytes, hasCodePage) {
  const library = await loadLibrary();
  if (hasCodePage) library.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  for (let id = 0; id < 164; id++) library.SSF.load(builtinFormats.get(id) ?? "General", id);
  const workbook = library.parse_xlscfb(bytes, {
    type: "buffer",
    dense: true,
    cellStyles: true,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    ...hasCodePage ? { codepage: 936 } : {}
  });
  const hidden = /* @__PURE__ */ new Set();
  for (const { name, Hidden: state } of workbook.Workbook?.Sheets ?? []) {
    if (name !== void 0 && state !== void 0 && state > 0) hidden.add(name);
  }
  const sheets = workbook.SheetNames.map((name) => ({
    name,
    isHidden: hidden.has(name),
    sheet: sheetOf(workbook.Sheets, name)
  }));
  return { sheets };
}
function sheetOf(sheets, name) {
  if (Object.hasOwn(sheets, name)) return sheets[name];
  const prototype = Object.getPrototypeOf(sheets);
  return name === "__proto__" && prototype !== Object.prototype ? prototype : void 0;
}

// src/import/xlsx/read-xls.ts
async function readXls(file, bytes) {
  const container = openCompoundFile(file, bytes);
  const name = ["Workbook", "Book", "WORKBOOK", "BOOK"].find((each) => container.has(each));
  if (name === void 0) throw new ReadError("damaged-workbook", "", { file });
  const stream = readBiffStream(file, container.read(name));
  const workbook = await parse(file, stream);
  const otherPrinter = await loadOtherPrinter(stream.startsIn1904);
  const sheets = [];
  const damaged = [];
  workbook.sheets.forEach((found, index) => {
    if (found.sheet === void 0) damaged.push(found.name);
    else if (found.sheet["!type"] === void 0) {
      const hidesZeros = stream.hidesZeros[index] === true;
      sheets.push(
        toSheet(
          found.name,
          found.isHidden,
          found.sheet,
          libraryCells(found.sheet, { otherPrinter, hidesZeros })
        )
      );
    }
  });
  return { format: "xls", sheets, damaged };
}
async function parse(file, stream) {
  try {
    return await parseBiff(stream.bytes, stream.hasCodePage);
  } catch {
    throw new ReadError("damaged-workbook", "", { file });
  }
}
function toSheet(name, isHidden, sheet, cells) {
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    row: Math.min(s.r, e.r),
    column: Math.min(s.c, e.c),
    lastRow: Math.max(s.r, e.r),
    lastColumn: Math.max(s.c, e.c)
  }));
  const hiddenRows = /* @__PURE__ */ new Set();
  (sheet["!rows"] ?? []).forEach((row, index) => {
    if (row?.hidden === true) hiddenRows.add(index);
  });
  const hiddenColumns = [];
  (sheet["!cols"] ?? []).forEach((column, index) => {
    if (column?.hidden === true) hiddenColumns.push([index, index]);
  });
  return { name, isHidden, cells, merges, hiddenRows, hiddenColumns };
}

// src/import/xlsx/cell-formats.ts
function readCellFormats(archive, part2) {
  const custom = /* @__PURE__ */ new Map();
  const formats2 = [];
  let isCellStyles = false;
  const open = (name, attributes) => {
    const id = Number(attributes["numFmtId"] ?? "0");
    if (name === "numFmt") custom.set(id, attributes["formatCode"] ?? "");
    else if (name === "cellXfs") isCellStyles = true;
    else if (name === "xf" && isCellStyles) formats2.push(id);
  };
  readXmlPart(archive, part2, {
    open: (name, attributes, isMain) => {
      if (isMain) open(name, attributes);
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyles = false;
    }
  });
  return formats2.map((id) => custom.get(id) ?? builtinFormats.get(id) ?? "General");
}

// src/import/xlsx/shared-formulas.ts
var mostUnfolded = 2e7;
var SharedFormulas = class {
  masters = /* @__PURE__ */ new Map();
  unfolded = 0;
  /** Shared formulae are numbered by sheet. */
  startSheet() {
    this.masters = /* @__PURE__ */ new Map();
  }
  /** The formula of a cell; empty when its shared formula is not known. */
  resolve(formula, attributes, row, column) {
    const shared = attributes["t"] === "shared" ? attributes["si"] : void 0;
    if (shared === void 0) return formula;
    if (formula !== "") {
      this.masters.set(shared, { tokens: tokenizeFormula(formula), length: formula.length, row, column });
      return formula;
    }
    const master = this.masters.get(shared);
    if (master === void 0) return "";
    this.unfolded += master.length;
    if (this.unfolded > mostUnfolded) return "";
    return moved(master.tokens, row - master.row, column - master.column);
  }
};
function moved(tokens, down, right) {
  return tokens.map(({ type, text }) => {
    if (type === "cell") return moveCell(text, down, right);
    if (type === "columns" || type === "rows")
      return text.split(":").map((end) => moveEnd(end, down, right)).join(":");
    return text;
  }).join("");
}
function moveCell(text, down, right) {
  const position = parseAddress(text);
  if (position === void 0) return text;
  const split = text.search(/\$?\d/);
  return moveEnd(text.slice(0, split), down, right) + moveEnd(text.slice(split), down, right);
}
function moveEnd(text, down, right) {
  if (text.startsWith("$")) return text;
  const row = rowOf(text);
  if (row >= 0) return String(wrapped(row + down, sheetSize.rows) + 1);
  return columnName(wrapped(columnOf2(text) + right, sheetSize.columns));
}
function wrapped(index, size) {
  return (index % size + size) % size;
}

// src/import/xlsx/shared-strings.ts
function readSharedStrings(archive, part2) {
  const strings = [];
  let text = "";
  let isText = false;
  let phonetic = 0;
  readXmlPart(archive, part2, {
    open: (name, _, isMain) => {
      if (!isMain) return;
      if (name === "si") text = "";
      else if (name === "rPh") phonetic++;
      else if (name === "t") isText = phonetic === 0;
    },
    text: (value) => {
      if (isText) text += value;
    },
    close: (name, isMain) => {
      if (!isMain) return;
      if (name === "t") isText = false;
      else if (name === "rPh") phonetic--;
      else if (name === "si") strings.push(decodeEscapes(text));
    }
  });
  return strings;
}
function decodeEscapes(text) {
  const decoded = text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
  return decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
}

// src/import/xlsx/cell-markup.ts
var CellMarkup = class {
  showsZeros = true;
  context;
  shared;
  row = 0;
  column = 0;
  type = "n";
  style = 0;
  part;
  value;
  inline;
  formula;
  formulaAttributes;
  phonetic = 0;
  constructor(context, shared) {
    this.context = context;
    this.shared = shared;
  }
  start(row, column, attributes) {
    this.row = row;
    this.column = column;
    this.type = attributes["t"] ?? "n";
    this.style = Number(attributes["s"] ?? "0");
    this.part = void 0;
    this.value = void 0;
    this.inline = void 0;
    this.formula = void 0;
    this.formulaAttributes = void 0;
    this.phonetic = 0;
  }
  open(name, attributes) {
    if (name === "v") {
      this.part = "value";
      this.value = "";
    } else if (name === "f") {
      this.part = "formula";
      this.formula = "";
      this.formulaAttributes = attributes;
    } else if (name === "is") this.inline = "";
    else if (name === "rPh") this.phonetic++;
    else if (name === "t" && this.inline !== void 0 && this.phonetic === 0) this.part = "inline";
  }
  text(text) {
    if (this.part === "value") this.value += text;
    else if (this.part === "formula") this.formula += text;
    else if (this.part === "inline") this.inline += text;
  }
  close(name) {
    if (name === "rPh") this.phonetic--;
    else this.part = void 0;
  }
  /** The finished cell; `undefined` when it holds nothing. */
  finish() {
    const formula = this.resolvedFormula();
    const stored = this.type === "inlineStr" ? this.inline : this.value;
    const isUncached = formula !== void 0 && this.isMissing(stored);
    if (stored === void 0 && !isUncached) return void 0;
    const cell = isUncached ? textCell(`=${formula}`) : this.content(stored ?? "");
    const isEmpty = cell.text === "" && cell.value === void 0 && formula === void 0;
    return isEmpty ? void 0 : { row: this.row, column: this.column, ...cell, formula, isUncached };
  }
  /** An empty result is one only for formulae of text. */
  isMissing(stored) {
    if (stored === void 0) return true;
    return stored === "" && this.type !== "str" && this.type !== "inlineStr";
  }
  resolvedFormula() {
    if (this.formula === void 0 || this.formulaAttributes === void 0) return void 0;
    const formula = this.shared.resolve(this.formula, this.formulaAttributes, this.row, this.column);
    return formula === "" ? void 0 : formula;
  }
  content(stored) {
    if (this.type === "s") return textCell(this.context.strings[Number(stored)] ?? "");
    if (this.type === "str" || this.type === "inlineStr") return textCell(decodeEscapes(stored));
    if (this.type === "b") return { ...textCell(stored === "1" ? "TRUE" : "FALSE"), type: "boolean" };
    if (this.type === "e") return { ...textCell(stored), type: "error" };
    if (this.type === "d" || stored.trim() === "") return textCell(stored.trim());
    return this.number(stored);
  }
  number(stored) {
    const value = Number(stored);
    if (Number.isNaN(value)) return textCell(stored);
    if (value === 0 && !this.showsZeros) return { text: "", value, type: "number", isRounded: false };
    const code = this.context.formats[this.style] ?? "General";
    const { text, isRounded } = printNumber(code, value, this.context.otherPrinter);
    return { text, value, type: "number", isRounded };
  }
};
function textCell(text) {
  return { text, value: void 0, type: "text", isRounded: false };
}

// src/import/xlsx/workbook-part.ts
var mostSheets = 2e3;
function readWorkbookPart(archive, part2) {
  const related = readRelationships(archive, part2);
  const tags = readTags(archive, part2);
  const sheets = [];
  for (const { name, attributes } of tags) {
    const target = related.get(attribute(attributes, "id") ?? "");
    const holdsCells = name === "sheet" && (target === void 0 || target.type === "worksheet");
    if (holdsCells && sheets.length < mostSheets) sheets.push(sheetEntry(archive, attributes, target));
  }
  return {
    sheets,
    startsIn1904: tags.some((tag) => tag.name === "workbookPr" && isOn(tag.attributes["date1904"])),
    strings: relatedPart(archive, related, "sharedStrings"),
    styles: relatedPart(archive, related, "styles")
  };
}
function sheetEntry(archive, attributes, target) {
  return {
    name: attributes["name"] ?? "",
    isHidden: (attributes["state"] ?? "visible") !== "visible",
    part: existing(archive, target)
  };
}
function existing(archive, target) {
  return target !== void 0 && archive.has(target.target) ? target.target : void 0;
}
function isOn(printed) {
  return printed === "1" || printed === "true" || printed === "on";
}

// src/import/xlsx/sheet-reader.ts
var SheetReader = class {
  file;
  budget;
  markup;
  cells = [];
  merges = [];
  hiddenRows = /* @__PURE__ */ new Set();
  hiddenColumns = [];
  row = -1;
  column = -1;
  isData = false;
  constructor(file, context, shared, budget) {
    this.file = file;
    this.budget = budget;
    this.markup = new CellMarkup(context, shared);
  }
  open(name, attributes, isMain) {
    if (!isMain) return;
    if (this.isData) this.openData(name, attributes);
    else if (name === "sheetData") this.isData = true;
    else if (name === "mergeCell") this.addMerge(attributes["ref"] ?? "");
    else if (name === "col") this.addColumns(attributes);
    else if (name === "sheetView" && attributes["showZeros"] !== void 0)
      this.markup.showsZeros = isOn(attributes["showZeros"]);
  }
  text(text) {
    if (this.isData) this.markup.text(text);
  }
  close(name, isMain) {
    if (!isMain || !this.isData) return;
    if (name === "c") this.closeCell();
    else if (name === "sheetData") this.isData = false;
    else this.markup.close(name);
  }
  openData(name, attributes) {
    if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else this.markup.open(name, attributes);
  }
  openRow(attributes) {
    const printed = attributes["r"];
    this.row = printed === void 0 ? this.row + 1 : Math.min(Number(printed) - 1, sheetSize.rows) || 0;
    this.column = -1;
    if (isOn(attributes["hidden"]) || isZero(attributes["ht"])) this.hiddenRows.add(this.row);
  }
  openCell(attributes) {
    const address = attributes["r"];
    const position = address === void 0 ? void 0 : parseAddress(address);
    this.row = position?.row ?? this.row;
    this.column = position?.column ?? this.column + 1;
    this.markup.start(this.row, this.column, attributes);
  }
  closeCell() {
    const isInside = this.row >= 0 && this.row < sheetSize.rows && this.column >= 0 && this.column < sheetSize.columns;
    const cell = this.markup.finish();
    if (cell === void 0 || !isInside) return;
    if (--this.budget.cells < 0) throw this.tooMany("too-many-cells", limits.cells);
    this.cells.push(cell);
  }
  addMerge(reference) {
    const range = parseRange(reference);
    if (range === void 0) return;
    if (--this.budget.merges < 0) throw this.tooMany("too-many-merges", mostMerges);
    this.merges.push(range);
  }
  tooMany(reason, limit) {
    return new ReadError(reason, String(limit), { file: this.file });
  }
  addColumns(attributes) {
    const isHidden = isOn(attributes["hidden"]) || isZero(attributes["width"]);
    if (isHidden && this.hiddenColumns.length < sheetSize.columns)
      this.hiddenColumns.push([Number(attributes["min"]) - 1, Number(attributes["max"]) - 1]);
  }
  /** The sheet as far as it was read. */
  sheet(name, isHidden) {
    const { cells, merges, hiddenRows, hiddenColumns } = this;
    return { name, isHidden, cells, merges, hiddenRows, hiddenColumns };
  }
};
function isZero(size) {
  return size !== void 0 && /^0+(?:\.0*)?$/.test(size);
}

// src/import/xlsx/read-xlsx.ts
async function readXlsx(file, bytes) {
  const archive = openOfficePackage(file, bytes);
  const workbook = readWorkbookPart(archive, findMainPart(archive, "xl/workbook.xml", "damaged-workbook"));
  const context = await readContext2(archive, workbook);
  const shared = new SharedFormulas();
  const budget = { cells: limits.cells, merges: mostMerges };
  const sheets = [];
  const damaged = [];
  for (const entry of workbook.sheets) {
    shared.startSheet();
    const reader = new SheetReader(file, context, shared, budget);
    if (readSheet(archive, entry, reader)) sheets.push(reader.sheet(entry.name, entry.isHidden));
    else damaged.push(entry.name);
  }
  return { format: "xlsx", sheets, damaged };
}
function readSheet(archive, entry, reader) {
  if (entry.part === void 0) return false;
  try {
    readXmlPart(archive, entry.part, reader);
    return true;
  } catch (error) {
    const isDamage = error instanceof ReadError && (error.reason === "damaged-xml" || error.reason === "damaged-zip");
    if (isDamage) return false;
    throw error;
  }
}
async function readContext2(archive, workbook) {
  const strings = workbook.strings === void 0 ? [] : readSharedStrings(archive, workbook.strings);
  const formats2 = workbook.styles === void 0 ? [] : readCellFormats(archive, workbook.styles);
  const otherPrinter = formats2.some(isOtherFormat) ? await loadOtherPrinter(workbook.startsIn1904) : void 0;
  return { strings, formats: formats2, otherPrinter };
}

// src/import/xlsx/sheet-grid.ts
var overhang = 64;
var mostCovered = 1e6;
function toGrid2(file, sheet) {
  const covered = coveredCells(sheet.merges);
  const shown = inOrder(sheet.cells.filter((cell) => !covered.has(keyOf(cell.row, cell.column))));
  const first = shown[0];
  if (first === void 0) return void 0;
  const used = usedSize(shown);
  const anchors = new Map(sheet.merges.map((merge) => [keyOf(merge.row, merge.column), merge]));
  const isHidden = hiddenTest(sheet);
  const cells = [];
  const size = { rows: 0, columns: 0 };
  for (const cell of withBlankAnchors(shown, anchors, used)) {
    const merge = anchors.get(keyOf(cell.row, cell.column));
    const span = merge === void 0 ? single : clippedSpan(merge, used);
    size.rows = Math.max(size.rows, cell.row + span.rowSpan);
    size.columns = Math.max(size.columns, cell.column + span.columnSpan);
    cells.push(rawCell(file, sheet.name, cell, span, isHidden(cell)));
  }
  const place = { file, sheet: sheet.name };
  return {
    type: "grid",
    ...size,
    cells,
    spansKnown: true,
    confidence: "high",
    sheet: sheet.name,
    place: { ...place, cell: addressOf(first) }
  };
}
var single = { rowSpan: 1, columnSpan: 1 };
function rawCell(file, sheet, cell, span, isHidden) {
  const place = { file, sheet, cell: addressOf(cell) };
  const { row, column, text, formula } = cell;
  const raw = { row, column, rowSpan: span.rowSpan, columnSpan: span.columnSpan, text, place };
  if (formula === void 0 && !isHidden && !cell.isRounded) return raw;
  return {
    ...raw,
    ...formula === void 0 ? {} : { formula },
    ...isHidden ? { hidden: true } : {},
    ...cell.isRounded ? { rounded: true } : {}
  };
}
function addressOf(cell) {
  return columnName(cell.column) + (cell.row + 1);
}
function keyOf(row, column) {
  return row * 16384 + column;
}
function coveredCells(merges) {
  const covered = /* @__PURE__ */ new Set();
  let left = mostCovered;
  for (const merge of merges) {
    left -= (merge.lastRow - merge.row + 1) * (merge.lastColumn - merge.column + 1);
    if (left < 0) break;
    for (let row = merge.row; row <= merge.lastRow; row++) {
      for (let column = merge.column; column <= merge.lastColumn; column++) covered.add(keyOf(row, column));
    }
    covered.delete(keyOf(merge.row, merge.column));
  }
  return covered;
}
function inOrder(cells) {
  const isOrdered = cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === void 0 || keyOf(before.row, before.column) < keyOf(cell.row, cell.column);
  });
  if (isOrdered) return cells;
  const byKey = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  return [...byKey.values()].sort((a, b) => keyOf(a.row, a.column) - keyOf(b.row, b.column));
}
function usedSize(cells) {
  let rows = 0;
  let columns = 0;
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}
function clippedSpan(merge, used) {
  const lastRow = Math.min(merge.lastRow, used.rows + overhang);
  const lastColumn = Math.min(merge.lastColumn, used.columns + overhang);
  return {
    rowSpan: Math.max(lastRow - merge.row + 1, 1),
    columnSpan: Math.max(lastColumn - merge.column + 1, 1)
  };
}
function withBlankAnchors(cells, anchors, used) {
  const known = new Set(cells.map((cell) => keyOf(cell.row, cell.column)));
  const blank = [...anchors.values()].filter(
    ({ row, column }) => row < used.rows && column < used.columns && !known.has(keyOf(row, column))
  );
  if (blank.length === 0) return cells;
  return inOrder([...cells, ...blank.map(({ row, column }) => blankCell(row, column))]);
}
function blankCell(row, column) {
  return {
    row,
    column,
    text: "",
    value: void 0,
    type: "text",
    isRounded: false,
    formula: void 0,
    isUncached: false
  };
}
function hiddenTest(sheet) {
  const columns = /* @__PURE__ */ new Map();
  const isHiddenColumn = (column) => {
    const known = columns.get(column);
    if (known !== void 0) return known;
    const isHidden = sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to);
    columns.set(column, isHidden);
    return isHidden;
  };
  return ({ row, column }) => sheet.isHidden || sheet.hiddenRows.has(row) || isHiddenColumn(column);
}

// src/import/xlsx/read-workbook.ts
async function readWorkbook(file, bytes) {
  const workbook = await readSheets(file, bytes);
  if (workbook.sheets.length === 0)
    throw new ReadError("damaged-workbook", workbook.damaged[0] ?? "", { file });
  const blocks = [];
  const problems = [];
  for (const name of workbook.damaged) {
    problems.push({ reason: "damaged-sheet", detail: name, place: { file, sheet: name } });
  }
  for (const sheet of workbook.sheets) {
    const grid = toGrid2(file, sheet);
    if (grid === void 0) continue;
    blocks.push(grid);
    const place = { file, sheet: sheet.name };
    if (sheet.isHidden) problems.push({ reason: "hidden-sheet", detail: sheet.name, place });
  }
  for (const problem of checkFormulas(file, workbook)) problems.push(problem);
  return { file, format: workbook.format, blocks, problems };
}
function readSheets(file, bytes) {
  const isOld = isCompoundFile(bytes) && !openCompoundFile(file, bytes).has("EncryptedPackage");
  return isOld ? readXls(file, bytes) : readXlsx(file, bytes);
}

// test/make-documents.ts
import { CFB, utils, write } from "@e965/xlsx";
function placeCells(rows) {
  const taken = /* @__PURE__ */ new Set();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, rowSpan = 1, columnSpan = 1 }) => {
      while (taken.has(`${row}:${column}`)) column++;
      const placed = { text, rowSpan, columnSpan, row, column };
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r}:${c}`);
      column += columnSpan;
      return placed;
    });
  });
}
function makeXlsx(tables) {
  return new Uint8Array(write(makeWorkbook(tables), { type: "array", bookType: "xlsx", compression: true }));
}
function makeXls(tables) {
  return new Uint8Array(write(makeWorkbook(tables), { type: "array", bookType: "biff8" }));
}
function makeWorkbook(tables) {
  const workbook = utils.book_new();
  tables.forEach((table3, index) => {
    const plain = table3.title.replace(/[\\/?*[\]:']/g, "").slice(0, 25);
    const name = workbook.SheetNames.includes(plain) || plain === "" ? `${plain}${index + 1}` : plain;
    utils.book_append_sheet(workbook, makeSheet(table3), name);
  });
  return workbook;
}
function makeSheet({ title, rows }) {
  const placed = placeCells(rows);
  const columns = Math.max(1, ...placed.map((cell) => cell.column + cell.columnSpan));
  const above = title === "" ? 0 : 1;
  const cells = placed.map((cell) => ({ ...cell, row: cell.row + above }));
  if (above === 1) cells.unshift({ text: title, rowSpan: 1, columnSpan: columns, row: 0, column: 0 });
  const sheet = {};
  for (const { text, row, column } of cells) {
    if (text !== "") sheet[utils.encode_cell({ r: row, c: column })] = sheetCell(text);
  }
  sheet["!merges"] = cells.filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1).map(({ row, column, rowSpan, columnSpan }) => ({
    s: { r: row, c: column },
    e: { r: row + rowSpan - 1, c: column + columnSpan - 1 }
  }));
  const lastRow = Math.max(0, ...cells.map((cell) => cell.row + cell.rowSpan - 1));
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: lastRow, c: columns - 1 } });
  return sheet;
}
function sheetCell(text) {
  const match = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d+))?(%?)$/.exec(text);
  if (match === null || text.replace(/\D/g, "").length > 15) return { t: "s", v: text };
  const [, decimals = "", percent = ""] = match;
  const format = `${text.includes(",") ? "#,##" : ""}0${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}`;
  const shift2 = percent === "" ? 0 : 2;
  return { t: "n", v: Number(`${text.replace(/[,%]/g, "")}e-${shift2}`), z: format + percent };
}
function makeDocx(blocks) {
  const body = blocks.map((block) => typeof block === "string" ? paragraphXml(block) : tableXml(block));
  return makeDocxFromBody(body.join(""));
}
var wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
function makeDocxFromBody(body, parts = {}, namespace = wordNamespace) {
  return makeZip({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${namespace}" xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:o="urn:o" xmlns:r="urn:r"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts
  });
}
function makeZip(parts) {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
function escapeXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
function paragraphXml(text) {
  const runs = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:r>${runs.join("<w:br/>")}</w:r></w:p>`;
}
function tableXml({ title, rows }) {
  const placed = placeCells(rows);
  const lines = rows.map((_, row) => `<w:tr>${rowXml(placed, row)}</w:tr>`);
  return `${title === "" ? "" : paragraphXml(title)}<w:tbl>${lines.join("")}</w:tbl><w:p/>`;
}
function rowXml(placed, row) {
  return placed.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((a, b) => a.column - b.column).map((cell) => {
    const span = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : "";
    const merge = cell.row === row ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
    const text = cell.row === row ? cell.text : "";
    return `<w:tc><w:tcPr>${span}${cell.rowSpan > 1 ? merge : ""}</w:tcPr>${paragraphXml(text)}</w:tc>`;
  }).join("");
}
function makeCompoundFile(streams) {
  const container = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, bytes);
  return new Uint8Array(CFB.write(container, { type: "array" }));
}

// test/make-word97.ts
var textStart = 2048;
var pageLength2 = 512;
var short = (value) => [value & 255, value >> 8 & 255];
var long = (value) => [...short(value & 65535), ...short(value >>> 16)];
var inTable = [22, 36, 1];
var rowEnd = [23, 36, 1];
function makeDoc(blocks) {
  return makeDocFromParagraphs(
    blocks.flatMap(
      (block) => typeof block === "string" ? [{ text: `${block}\r` }] : tableParagraphs(block)
    )
  );
}
function makeDocFromParagraphs(paragraphs, hidden) {
  const text = paragraphs.map((paragraph) => paragraph.text).join("");
  const main = new Array(textStart).fill(0);
  for (let i2 = 0; i2 < text.length; i2++) main.push(...short(text.charCodeAt(i2)));
  pad(main);
  const paragraphPages = addParagraphPages(main, paragraphs);
  const characterPages = hidden === void 0 ? [] : [addCharacterPage(main, hidden)];
  const tables = new TableStream();
  const pieces = tables.add([
    2,
    ...long(16),
    ...long(0),
    ...long(text.length),
    ...short(0),
    ...long(textStart),
    ...short(0)
  ]);
  const paragraphIndex = tables.addIndex(paragraphPages);
  const characterIndex = tables.addIndex(characterPages);
  put(main, 0, [...short(42476), ...short(193)]);
  put(main, 10, short(512));
  put(main, 24, [...long(textStart), ...long(textStart + text.length * 2)]);
  put(main, 32, [...short(14)]);
  put(main, 62, short(22));
  put(main, 76, long(text.length));
  put(main, 152, short(93));
  put(main, 250, characterIndex);
  put(main, 258, paragraphIndex);
  put(main, 418, pieces);
  return makeCompoundFile({ WordDocument: Uint8Array.from(main), "1Table": Uint8Array.from(tables.bytes) });
}
var TableStream = class {
  bytes = [];
  /** Appends bytes and returns their offset and length as the header wants them. */
  add(bytes) {
    const extent = [...long(this.bytes.length), ...long(bytes.length)];
    this.bytes.push(...bytes);
    return extent;
  }
  addIndex(pages) {
    const offsets = [...pages.map((page) => page.start), pages.at(-1)?.end ?? 0];
    return this.add([...offsets.flatMap(long), ...pages.flatMap((page) => long(page.page))]);
  }
};
function put(bytes, at, values) {
  values.forEach((value, index) => {
    bytes[at + index] = value;
  });
}
function pad(bytes) {
  while (bytes.length % pageLength2 !== 0) bytes.push(0);
}
function addParagraphPages(main, paragraphs) {
  const pages = [];
  let offset = textStart;
  for (const { text, style = 0, properties = [] } of paragraphs) {
    const end = offset + text.length * 2;
    const list = [...short(style), ...properties, ...properties.length % 2 === 0 ? [] : [0]];
    const page = new Array(pageLength2).fill(0);
    put(page, 0, [...long(offset), ...long(end), 16]);
    put(page, 32, [0, list.length / 2, ...list]);
    page[pageLength2 - 1] = 1;
    pages.push({ start: offset, end, page: main.length / pageLength2 });
    main.push(...page);
    offset = end;
  }
  return pages;
}
function addCharacterPage(main, [from, to]) {
  const [start, end] = [textStart + from * 2, textStart + to * 2];
  const page = new Array(pageLength2).fill(0);
  put(page, 0, [...long(start), ...long(end), 16]);
  put(page, 32, [3, 0, 8, 1]);
  page[pageLength2 - 1] = 1;
  main.push(...page);
  return { start, end, page: main.length / pageLength2 - 1 };
}
function tableParagraphs({ title, rows }) {
  const placed = placeCells(rows);
  const found = title === "" ? [] : [{ text: `${title}\r` }];
  rows.forEach((_, row) => {
    const cells = placed.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((a, b) => a.column - b.column);
    for (const cell of cells) {
      const text = cell.row === row ? cell.text.replaceAll("\n", "\v") : "";
      found.push({ text: `${text}\x07`, properties: inTable });
    }
    const edges = [0, ...cells.map((cell) => (cell.column + cell.columnSpan) * 1e3)];
    const merges = cells.map((cell) => cell.rowSpan === 1 ? 0 : cell.row === row ? 96 : 32);
    const drawn = [
      cells.length,
      ...edges.flatMap(short),
      ...merges.flatMap((bits2) => [...short(bits2), ...new Array(18).fill(0)])
    ];
    const definition = [8, 214, ...short(drawn.length + 1), ...drawn];
    found.push({ text: "\x07", properties: [...inTable, ...rowEnd, ...definition] });
  });
  return found;
}

// test/mutate.ts
function randomNumbers(seed2) {
  let state = seed2 >>> 0;
  return (below) => {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}
function mutate(bytes, random) {
  const copy = bytes.slice();
  if (copy.length === 0) return copy;
  const kind = random(10);
  if (kind < 2) return copy.slice(0, random(copy.length));
  if (kind < 4) return splice(copy, random);
  const changes = 1 + random(kind < 7 ? 3 : 20);
  for (let change = 0; change < changes; change++) {
    const at = random(copy.length);
    const extremes = [0, 255, 127, 128];
    copy[at] = random(3) === 0 ? extremes[random(4)] ?? 0 : (copy[at] ?? 0) ^ 1 << random(8);
  }
  return copy;
}
function splice(bytes, random) {
  const from = random(bytes.length);
  const stretch = bytes.slice(from, from + 1 + random(200));
  const at = random(bytes.length);
  const keepsRest = random(2) === 0;
  return Uint8Array.of(
    ...bytes.slice(0, at),
    ...stretch,
    ...bytes.slice(keepsRest ? at : at + stretch.length)
  );
}

// ../../tmp/g/office/fuzz.ts
var table2 = {
  title: "\u4E00\u822C\u516C\u5171\u9884\u7B97\u652F\u51FA\u8868",
  rows: [
    [
      { text: "\u79D1\u76EE", columnSpan: 2 },
      { text: "\u5408\u8BA1", rowSpan: 2 },
      { text: "\u5176\u4E2D", columnSpan: 2 }
    ],
    [{ text: "\u7F16\u7801" }, { text: "\u540D\u79F0" }, { text: "\u57FA\u672C\u652F\u51FA" }, { text: "\u9879\u76EE\u652F\u51FA" }],
    ...Array.from(
      { length: 12 },
      (_, row) => [`20${row + 101}`, `\u79D1\u76EE${row}`, `${row},234.50`, "1,000.00", "-"].map((text) => ({ text }))
    )
  ]
};
var outside = (bytes, change) => change(bytes);
var insideZip = (bytes, change, pick) => {
  const parts = Object.entries(unzipSync(bytes));
  const changed2 = parts.map(([name, part2], index) => [
    name,
    index === pick % parts.length ? change(part2) : part2
  ]);
  return makeZip(Object.fromEntries(changed2.map(([name, part2]) => [name, strFromU8(part2)])));
};
var insideCompound = (bytes, change, pick) => {
  const container = openCompoundFile("a", bytes);
  const names = container.names.filter((name) => /^(?:Workbook|WordDocument|1Table)$/.test(name));
  const streams = names.map((name, index) => [
    name,
    index === pick % names.length ? change(container.read(name)) : container.read(name)
  ]);
  return makeCompoundFile(Object.fromEntries(streams));
};
var cases = [
  ["xlsx", readWorkbook, makeXlsx([table2]), outside],
  ["xlsx parts", readWorkbook, makeXlsx([table2]), insideZip],
  ["docx", readDocx, makeDocx(["\u6587", table2]), outside],
  ["docx parts", readDocx, makeDocx(["\u6587", table2]), insideZip],
  ["xls", readWorkbook, makeXls([table2]), outside],
  ["xls streams", readWorkbook, makeXls([table2]), insideCompound],
  ["doc", readDoc, makeDoc(["\u6587", table2]), outside],
  ["doc streams", readDoc, makeDoc(["\u6587", table2]), insideCompound]
];
var rounds = Number(process.env["GOUJI_FUZZ_ROUNDS"] ?? "150");
var only = process.argv[2];
var seed = Number(process.argv[3] ?? 1);
for (const [name, read, bytes, remake] of cases) {
  if (name !== only) continue;
  const random = randomNumbers(seed);
  let readable = 0;
  let worst = 0;
  for (let round = 0; round < rounds; round++) {
    const damaged = remake(bytes, (p) => mutate(p, random), random(1e3));
    fs.writeFileSync("/tmp/g/office/last-" + name.replace(" ", "-"), damaged);
    const t = performance.now();
    try {
      await read("a", damaged);
      readable++;
    } catch (e) {
      if (!(e instanceof ReadError)) {
        console.log(round, e);
      }
    }
    const d = performance.now() - t;
    if (d > worst) {
      worst = d;
    }
    if (d > 1e3) {
      console.log("slow", round, d);
      fs.writeFileSync("/tmp/g/office/slow-" + name.replace(" ", "-") + round, damaged);
    }
  }
  console.log(name, "readable", readable, "of", rounds, "worst ms", worst | 0, "rss MB", process.memoryUsage().rss / 1e6 | 0);
}
/*! Bundled license information:

xmlchars/xml/1.0/ed5.js:
  (**
   * Character classes and associated utilities for the 5th edition of XML 1.0.
   *
   * @author Louis-Dominique Dubeau
   * @license MIT
   * @copyright Louis-Dominique Dubeau
   *)

xmlchars/xml/1.1/ed2.js:
  (**
   * Character classes and associated utilities for the 2nd edition of XML 1.1.
   *
   * @author Louis-Dominique Dubeau
   * @license MIT
   * @copyright Louis-Dominique Dubeau
   *)

xmlchars/xmlns/1.0/ed3.js:
  (**
   * Character class utilities for XML NS 1.0 edition 3.
   *
   * @author Louis-Dominique Dubeau
   * @license MIT
   * @copyright Louis-Dominique Dubeau
   *)
*/
