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
        const { attributes: attributes2 } = tag;
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
          attributes2[name] = attr;
        }
        this.attribList = [];
      }
      processAttribsPlain() {
        const { attribList } = this;
        const attributes2 = this.tag.attributes;
        for (const { name, value } of attribList) {
          if (attributes2[name] !== void 0) {
            this.fail(`duplicate attribute: ${name}.`);
          }
          attributes2[name] = value;
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

// ../../tmp/g/office/prof.ts
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
    for (let count = 0; next >= 0 && count * perSector < most; count++) {
      const start = this.offset(next);
      if (start + this.sector > this.bytes.length) break;
      for (let i2 = 0; i2 < perSector; i2++) sectors.push(this.view.getInt32(start + i2 * 4, true));
      next = this.view.getInt32(start + perSector * 4, true);
    }
    const needed = Math.ceil(most / (this.sector / 4)) + 1;
    return sectors.filter((sector) => sector >= 0 && sector < most).slice(0, needed);
  }
  chain(start, table2) {
    const sectors = [];
    for (let at = start; at >= 0; at = table2[at] ?? -1) {
      if (at >= table2.length || sectors.length >= table2.length) throw this.damaged("sector chain");
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

// src/import/xlsx/sheet.ts
var sheetSize = { rows: 1048576, columns: 16384 };

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
function columnOf(letters) {
  let column = 0;
  for (let at = 0; at < letters.length; at++) {
    const value = (letters.charCodeAt(at) & ~32) - 64;
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
  let letters = 0;
  while (letters < 4 && plain.charCodeAt(letters) > 57) letters++;
  const column = columnOf(plain.slice(0, letters));
  const row = rowOf(plain.slice(letters));
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
    const part = node.type === "cells" ? sumOfCells(node.sheet, node.range, scope) : evaluateFormula(node, scope);
    total = combined(total, part);
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
var deepest = 50;
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
    if (++this.depth > deepest) return void 0;
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
  const [first, last] = isRows ? [rowOf(from), rowOf(to)] : [columnOf(from), columnOf(to)];
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
    for (const column of this.columns.values()) column.sort((a, b2) => a.row - b2.row);
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

// src/import/xlsx/biff-records.ts
var biff = {
  beginOfFile: 2057,
  endOfFile: 10,
  filePass: 47,
  boundSheet: 133,
  date1904: 34,
  codePage: 66,
  format: 1054,
  cellStyle: 224,
  sharedStrings: 252,
  book: 430,
  sheetReferences: 23,
  window: 574,
  mergedCells: 229,
  columns: 125,
  row: 520,
  number: 515,
  shortNumber: 638,
  shortNumbers: 189,
  sharedLabel: 253,
  label: 516,
  richLabel: 214,
  truthOrError: 517,
  formula: 6,
  formulaText: 519,
  sharedFormula: 1212,
  continuation: 60
};
function* biffRecords(stream) {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const contentAt = (at) => new DataView(stream.buffer, stream.byteOffset + at + 4, view.getUint16(at + 2, true));
  const isWhole = (at) => at + 4 <= view.byteLength && at + 4 + view.getUint16(at + 2, true) <= view.byteLength;
  for (let at = 0; isWhole(at); ) {
    const offset = at;
    const content = contentAt(at);
    const more = [];
    at += 4 + content.byteLength;
    while (isWhole(at) && view.getUint16(at, true) === biff.continuation) {
      const next = contentAt(at);
      more.push(next);
      at += 4 + next.byteLength;
    }
    yield { type: view.getUint16(offset, true), offset, content, more };
  }
}

// src/import/xlsx/biff-text.ts
var BiffReader = class {
  segments;
  segment = 0;
  at;
  constructor(record, start = 0) {
    this.segments = [record.content, ...record.more];
    this.at = start;
  }
  get isAtEnd() {
    this.enter();
    return this.segment >= this.segments.length;
  }
  byte() {
    this.enter();
    const segment = this.segments[this.segment];
    return segment === void 0 ? 0 : segment.getUint8(this.at++);
  }
  short() {
    return this.byte() | this.byte() << 8;
  }
  long() {
    return this.short() + this.short() * 65536;
  }
  skip(count) {
    let left = count;
    while (left > 0 && !this.isAtEnd) {
      const step = Math.min(left, this.available);
      this.at += step;
      left -= step;
    }
  }
  /** Text of a workbook of 1997 or later, whose characters have one or two bytes; each continuation says anew which. */
  characters(count, isWide) {
    let text = "";
    let width = isWide ? 2 : 1;
    for (let left = count; left > 0; ) {
      const from = this.segment;
      if (this.isAtEnd) break;
      if (this.segment !== from) width = (this.byte() & 1) + 1;
      const taken = Math.min(left, Math.max(Math.floor(this.available / width), 1));
      text += decoders[width === 2 ? "wide" : "narrow"].decode(this.bytes(taken * width));
      left -= taken;
    }
    return text;
  }
  /** Text of an older workbook, in the code page of its country. */
  codePageText(count, codePage) {
    const bytes = this.bytes(count);
    return (codePage === 936 || codePage === 1200 ? decoders.chinese : decoders.narrow).decode(bytes);
  }
  /** A string behind its length and flags, as labels and formats hold it. */
  text(length) {
    const flags = this.byte();
    const runs = (flags & 8) === 0 ? 0 : this.short();
    const extension = (flags & 4) === 0 ? 0 : this.long();
    const text = this.characters(length, (flags & 1) === 1);
    this.skip(runs * 4 + extension);
    return text;
  }
  get available() {
    return (this.segments[this.segment]?.byteLength ?? 0) - this.at;
  }
  enter() {
    while (this.segment < this.segments.length && this.available <= 0) {
      this.segment++;
      this.at = 0;
    }
  }
  bytes(count) {
    this.enter();
    const segment = this.segments[this.segment];
    if (segment === void 0) return new Uint8Array();
    const taken = Math.min(count, this.available);
    const start = segment.byteOffset + this.at;
    this.at += taken;
    return new Uint8Array(segment.buffer, start, taken);
  }
};
var decoders = {
  wide: new TextDecoder("utf-16le", { ignoreBOM: true }),
  narrow: new TextDecoder("latin1"),
  chinese: new TextDecoder("gb18030")
};

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

// src/import/xlsx/biff-globals.ts
var modern = 1536;
var ownBook = 1025;
var mostSheets = 2e3;
var BiffGlobals = class {
  sheets = [];
  strings = [];
  startsIn1904 = false;
  codePage = 1252;
  file;
  version = 0;
  formats = /* @__PURE__ */ new Map();
  styles = [];
  books = [];
  references = [];
  constructor(file) {
    this.file = file;
  }
  /** Since 1997 text is Unicode and formulae are read. */
  get isModern() {
    return this.version === modern;
  }
  formatOf(style) {
    const id = this.styles[style] ?? 0;
    return this.formats.get(id) ?? builtinFormats.get(id) ?? "General";
  }
  /** Name of the sheet that a reference of a formula means; `undefined` for other books and stretches of sheets. */
  sheetOf(reference) {
    const found = this.references[reference];
    if (found === void 0 || found.first !== found.last || !this.books[found.book]) return void 0;
    return this.sheets[found.first]?.name;
  }
  begin({ content }) {
    this.version = content.byteLength >= 2 ? content.getUint16(0, true) : 0;
  }
  take(record) {
    this.takers.get(record.type)?.(new BiffReader(record), record);
  }
  takers = /* @__PURE__ */ new Map([
    [biff.filePass, () => this.refuse()],
    [biff.boundSheet, (reader) => this.addSheet(reader)],
    [biff.sharedStrings, (reader) => this.addStrings(reader)],
    [biff.format, (reader) => this.addFormat(reader)],
    [
      biff.cellStyle,
      (_, { content }) => this.styles.push(content.byteLength >= 4 ? content.getUint16(2, true) : 0)
    ],
    [
      biff.book,
      (_, { content }) => this.books.push(content.byteLength >= 4 && content.getUint16(2, true) === ownBook)
    ],
    [biff.sheetReferences, (reader) => this.addReferences(reader)],
    [biff.date1904, (reader) => this.setDates(reader.short())],
    [biff.codePage, (reader) => this.setCodePage(reader.short())]
  ]);
  refuse() {
    throw new ReadError("encrypted", "", { file: this.file });
  }
  setDates(value) {
    this.startsIn1904 = value === 1;
  }
  setCodePage(value) {
    this.codePage = value;
  }
  addSheet(reader) {
    if (this.sheets.length >= mostSheets) return;
    const offset = reader.long();
    const isHidden = (reader.byte() & 3) !== 0;
    const holdsCells = reader.byte() === 0;
    this.sheets.push({ offset, isHidden, holdsCells, name: this.string(reader, reader.byte()) });
  }
  addFormat(reader) {
    const id = reader.short();
    this.formats.set(id, this.string(reader, this.isModern ? reader.short() : reader.byte()));
  }
  addStrings(reader) {
    reader.skip(4);
    for (let left = reader.long(); left > 0 && !reader.isAtEnd; left--) {
      this.strings.push(reader.text(reader.short()));
    }
  }
  addReferences(reader) {
    for (let left = this.isModern ? reader.short() : 0; left > 0; left--) {
      this.references.push({ book: reader.short(), first: reader.short(), last: reader.short() });
    }
  }
  /** A string in the manner of the workbook's version. */
  string(reader, length) {
    return this.isModern ? reader.text(length) : reader.codePageText(length, this.codePage);
  }
};

// src/import/xlsx/biff-functions.ts
var functionNames = /* @__PURE__ */ new Map([
  [0, "COUNT"],
  [1, "IF"],
  [2, "ISNA"],
  [3, "ISERROR"],
  [4, "SUM"],
  [5, "AVERAGE"],
  [6, "MIN"],
  [7, "MAX"],
  [24, "ABS"],
  [25, "INT"],
  [27, "ROUND"],
  [28, "LOOKUP"],
  [29, "INDEX"],
  [31, "MID"],
  [32, "LEN"],
  [33, "VALUE"],
  [36, "AND"],
  [37, "OR"],
  [38, "NOT"],
  [48, "TEXT"],
  [64, "MATCH"],
  [102, "VLOOKUP"],
  [115, "LEFT"],
  [116, "RIGHT"],
  [118, "TRIM"],
  [128, "ISNUMBER"],
  [129, "ISBLANK"],
  [169, "COUNTA"],
  [183, "PRODUCT"],
  [197, "TRUNC"],
  [212, "ROUNDUP"],
  [213, "ROUNDDOWN"],
  [228, "SUMPRODUCT"],
  [336, "CONCATENATE"],
  [344, "SUBTOTAL"],
  [345, "SUMIF"],
  [346, "COUNTIF"]
]);
var fixedArguments = /* @__PURE__ */ new Map([
  [2, 1],
  [3, 1],
  [24, 1],
  [25, 1],
  [27, 2],
  [31, 3],
  [32, 1],
  [33, 1],
  [38, 1],
  [48, 2],
  [118, 1],
  [128, 1],
  [129, 1],
  [212, 2],
  [213, 2],
  [346, 2]
]);

// src/import/xlsx/biff-formula.ts
function printFormula(tokens, scope) {
  const stack = [];
  let at = 0;
  while (at < tokens.byteLength) {
    const size = readToken(tokens, at, stack, scope);
    if (size === void 0) return void 0;
    at += size;
  }
  return at === tokens.byteLength && stack.length === 1 ? stack[0] : void 0;
}
var operators = ["+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>"];
function readToken(tokens, at, stack, scope) {
  const token2 = tokens.getUint8(at);
  const operator = operators[token2 - 3];
  if (operator !== void 0) return reduce(stack, 2, ([left, right]) => left + operator + right, 1);
  const read = readers.get(token2 < 32 ? token2 : token2 & 31 | 32);
  const size = sizes.get(token2 < 32 ? token2 : token2 & 31 | 32) ?? 1;
  return at + size > tokens.byteLength ? void 0 : read?.(tokens, at, stack, scope);
}
function reduce(stack, count, join, size) {
  if (stack.length < count) return void 0;
  stack.push(join(stack.splice(stack.length - count, count)));
  return size;
}
function push(stack, text, size) {
  if (text === void 0) return void 0;
  stack.push(text);
  return size;
}
var sizes = new Map([
  ...[23, 25].map((token2) => [token2, token2 === 23 ? 3 : 4]),
  ...[28, 29].map((token2) => [token2, 2]),
  ...[30, 33].map((token2) => [token2, 3]),
  ...[36, 42, 44].map((token2) => [token2, 5]),
  ...[31, 37, 43, 45].map((token2) => [token2, 9]),
  ...[58, 60].map((token2) => [token2, 7]),
  ...[59, 61].map((token2) => [token2, 11]),
  [34, 4]
]);
var readers = /* @__PURE__ */ new Map([
  [18, (_, __, stack) => reduce(stack, 1, ([of]) => `+${of}`, 1)],
  [19, (_, __, stack) => reduce(stack, 1, ([of]) => `-${of}`, 1)],
  [20, (_, __, stack) => reduce(stack, 1, ([of]) => `${of}%`, 1)],
  [21, (_, __, stack) => reduce(stack, 1, ([of]) => `(${of})`, 1)],
  [22, (_, __, stack) => push(stack, "", 1)],
  [23, readText],
  [25, readAttribute],
  [29, (tokens, at, stack) => push(stack, tokens.getUint8(at + 1) === 1 ? "TRUE" : "FALSE", 2)],
  [30, (tokens, at, stack) => push(stack, String(tokens.getUint16(at + 1, true)), 3)],
  [31, (tokens, at, stack) => push(stack, String(tokens.getFloat64(at + 1, true)), 9)],
  [33, readFixedCall],
  [
    34,
    (tokens, at, stack) => call(stack, tokens.getUint16(at + 2, true), tokens.getUint8(at + 1) & 127, 4)
  ],
  [36, (tokens, at, stack) => push(stack, cellText(tokens, at + 1, at + 3), 5)],
  [37, (tokens, at, stack) => push(stack, areaText(tokens, at + 1), 9)],
  [42, (_, __, stack) => push(stack, "#REF!", 5)],
  [43, (_, __, stack) => push(stack, "#REF!", 9)],
  [44, (tokens, at, stack, scope) => push(stack, cellText(tokens, at + 1, at + 3, scope), 5)],
  [45, (tokens, at, stack, scope) => push(stack, areaText(tokens, at + 1, scope), 9)],
  [
    58,
    (tokens, at, stack, scope) => push(stack, onSheet(tokens, at, scope, cellText(tokens, at + 3, at + 5)), 7)
  ],
  [59, (tokens, at, stack, scope) => push(stack, onSheet(tokens, at, scope, areaText(tokens, at + 3)), 11)],
  [60, (_, __, stack) => push(stack, "#REF!", 7)],
  [61, (_, __, stack) => push(stack, "#REF!", 11)]
]);
function readText(tokens, at, stack) {
  const length = tokens.getUint8(at + 1);
  const isWide = (tokens.getUint8(at + 2) & 1) === 1;
  const bytes = length * (isWide ? 2 : 1);
  if (at + 3 + bytes > tokens.byteLength) return void 0;
  const source = new Uint8Array(tokens.buffer, tokens.byteOffset + at + 3, bytes);
  const text = new TextDecoder(isWide ? "utf-16le" : "latin1").decode(source);
  return push(stack, `"${text.replaceAll('"', '""')}"`, 3 + bytes);
}
var attributes = { choose: 4, sum: 16 };
function readAttribute(tokens, at, stack) {
  const kind = tokens.getUint8(at + 1);
  if ((kind & attributes.choose) !== 0) return void 0;
  return (kind & attributes.sum) === 0 ? 4 : reduce(stack, 1, ([of]) => `SUM(${of})`, 4);
}
function readFixedCall(tokens, at, stack) {
  const id = tokens.getUint16(at + 1, true);
  const count = fixedArguments.get(id);
  return count === void 0 ? void 0 : call(stack, id, count, 3);
}
function call(stack, id, count, size) {
  const name = functionNames.get(id & 32767);
  return name === void 0 ? void 0 : reduce(stack, count, (pieces) => `${name}(${pieces.join(",")})`, size);
}
var relative = { column: 16384, row: 32768 };
function cellText(tokens, rowAt, columnAt, origin) {
  const bits2 = tokens.getUint16(columnAt, true);
  const isColumnRelative = (bits2 & relative.column) !== 0;
  const isRowRelative = (bits2 & relative.row) !== 0;
  const shiftedColumn = (bits2 & 255) + (isColumnRelative ? origin?.column ?? 0 : 0);
  const shiftedRow = tokens.getUint16(rowAt, true) + (isRowRelative ? origin?.row ?? 0 : 0);
  const column = `${isColumnRelative ? "" : "$"}${columnName(shiftedColumn & 255)}`;
  return `${column}${isRowRelative ? "" : "$"}${(shiftedRow & 65535) + 1}`;
}
function areaText(tokens, at, origin) {
  return `${cellText(tokens, at, at + 4, origin)}:${cellText(tokens, at + 2, at + 6, origin)}`;
}
function onSheet(tokens, at, scope, text) {
  const name = scope.sheetOf(tokens.getUint16(at + 1, true));
  return name === void 0 ? void 0 : `'${name.replaceAll("'", "''")}'!${text}`;
}

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
    const next = readToken2(code, at, state);
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
function readToken2(code, at, state) {
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

// src/import/xlsx/biff-values.ts
var errors = /* @__PURE__ */ new Map([
  [0, "#NULL!"],
  [7, "#DIV/0!"],
  [15, "#VALUE!"],
  [23, "#REF!"],
  [29, "#NAME?"],
  [36, "#NUM!"],
  [42, "#N/A"]
]);
var BiffValues = class {
  hidesZeros = false;
  globals;
  printer;
  constructor(globals, printer) {
    this.globals = globals;
    this.printer = printer;
  }
  setWindow(flags) {
    const showsZeros = 16;
    this.hidesZeros = (flags & showsZeros) === 0;
  }
  number(style, value) {
    return { value, type: "number", ...printNumber(this.globals.formatOf(style), value, this.printer) };
  }
  /** A number in four bytes: an integer or the upper half of a double, perhaps in hundredths. */
  short(reader) {
    const style = reader.short();
    const bits2 = reader.long();
    const isInteger = (bits2 & 2) !== 0;
    const value = isInteger ? (bits2 | 0) >> 2 : upperHalf(bits2 & ~3);
    return this.number(style, (bits2 & 1) === 0 ? value : value / 100);
  }
  sharedLabel(reader) {
    reader.skip(2);
    return this.text(this.globals.strings[reader.long()] ?? "");
  }
  label(reader) {
    reader.skip(2);
    return this.text(this.globals.string(reader, reader.short()));
  }
  truthOrError(reader) {
    reader.skip(2);
    const value = reader.byte();
    return reader.byte() === 0 ? this.truth(value) : this.error(value);
  }
  /** The stored result of a formula; `undefined` when its text stands in the next record. */
  result(content, style) {
    if (content.getUint16(12, true) !== 65535) return this.number(style, content.getFloat64(6, true));
    const [kind, value] = [content.getUint8(6), content.getUint8(8)];
    if (kind === 0) return void 0;
    if (kind === 1) return this.truth(value);
    return kind === 2 ? this.error(value) : this.text("");
  }
  text(text) {
    const clean = text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
    return { text: clean, value: void 0, type: "text", isRounded: false };
  }
  truth(value) {
    return { ...this.text(value === 0 ? "FALSE" : "TRUE"), type: "boolean" };
  }
  error(code) {
    return { ...this.text(errors.get(code) ?? "#ERROR!"), type: "error" };
  }
};
function upperHalf(bits2) {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(4, bits2, true);
  return view.getFloat64(0, true);
}

// src/import/xlsx/biff-sheet.ts
var mostTokens = 4e6;
var BiffSheet = class {
  globals;
  values;
  budget;
  cells = [];
  merges = [];
  hiddenRows = /* @__PURE__ */ new Set();
  hiddenColumns = [];
  shared = /* @__PURE__ */ new Map();
  tokensLeft = mostTokens;
  /** The formula whose text stands in the next record. */
  awaiting;
  lastFormula = 0;
  constructor(globals, printer, budget) {
    this.globals = globals;
    this.budget = budget;
    this.values = new BiffValues(globals, printer);
  }
  take(record) {
    this.takers.get(record.type)?.(new BiffReader(record), record);
  }
  takers = /* @__PURE__ */ new Map([
    [biff.number, (reader, { content }) => this.addNumber(reader, content)],
    [biff.shortNumber, (reader) => this.add(reader.short(), reader.short(), this.values.short(reader))],
    [biff.shortNumbers, (reader, record) => this.addNumbers(reader, record)],
    [biff.sharedLabel, (reader) => this.add(reader.short(), reader.short(), this.values.sharedLabel(reader))],
    [biff.label, (reader) => this.add(reader.short(), reader.short(), this.values.label(reader))],
    [biff.richLabel, (reader) => this.add(reader.short(), reader.short(), this.values.label(reader))],
    [
      biff.truthOrError,
      (reader) => this.add(reader.short(), reader.short(), this.values.truthOrError(reader))
    ],
    [biff.formula, (reader, record) => this.addFormula(reader, record)],
    [biff.formulaText, (reader) => this.addFormulaText(reader)],
    [biff.sharedFormula, (_, { content }) => this.addShared(content)],
    [biff.mergedCells, (reader) => this.addMerges(reader)],
    [biff.columns, (reader) => this.addColumns(reader)],
    [biff.row, (reader) => this.addRow(reader)],
    [biff.window, (reader) => this.values.setWindow(reader.short())]
  ]);
  add(row, column, content, formula) {
    this.budget.takeCell(content.text);
    this.cells.push({ row, column, ...content, formula });
  }
  addNumber(reader, content) {
    if (content.byteLength >= 14)
      this.add(
        reader.short(),
        reader.short(),
        this.values.number(reader.short(), content.getFloat64(6, true))
      );
  }
  addNumbers(reader, { content }) {
    const row = reader.short();
    const first = reader.short();
    const count = Math.floor((content.byteLength - 6) / 6);
    for (let index = 0; index < count; index++) this.add(row, first + index, this.values.short(reader));
  }
  addFormula(reader, { content }) {
    if (content.byteLength < 22) return;
    const [row, column, style] = [reader.short(), reader.short(), reader.short()];
    const formula = tokensAt(content, 20);
    this.lastFormula = keyOf(row, column);
    const result = this.values.result(content, style);
    if (result === void 0) this.awaiting = { row, column, formula };
    else this.add(row, column, result, formula);
  }
  addFormulaText(reader) {
    const waiting = this.awaiting;
    this.awaiting = void 0;
    if (waiting === void 0) return;
    const text = this.values.text(this.globals.string(reader, reader.short()));
    this.add(waiting.row, waiting.column, text, waiting.formula);
  }
  addShared(content) {
    if (content.byteLength >= 10) this.shared.set(this.lastFormula, tokensAt(content, 8));
  }
  addMerges(reader) {
    for (let left = reader.short(); left > 0 && !reader.isAtEnd; left--) {
      this.budget.takeMerge();
      const [row, lastRow, column, lastColumn] = [
        reader.short(),
        reader.short(),
        reader.short(),
        reader.short()
      ];
      if (row <= lastRow && column <= lastColumn) this.merges.push({ row, lastRow, column, lastColumn });
    }
  }
  addColumns(reader) {
    const [first, last] = [reader.short(), reader.short()];
    reader.skip(4);
    const isHidden = (reader.short() & 1) === 1;
    if (isHidden && this.hiddenColumns.length < 256) this.hiddenColumns.push([first, last]);
  }
  addRow(reader) {
    const row = reader.short();
    reader.skip(10);
    const hidden = 32;
    if ((reader.short() & hidden) !== 0) this.hiddenRows.add(row);
  }
  /** The sheet as far as it was read. */
  sheet({ name, isHidden }) {
    const cells = this.cells.flatMap((cell) => {
      const text = cell.value === 0 && this.values.hidesZeros ? "" : cell.text;
      const formula = cell.formula === void 0 ? void 0 : this.print(cell, cell.formula);
      const isEmpty = text === "" && cell.value === void 0 && formula === void 0;
      return isEmpty ? [] : [{ ...cell, text, formula, isUncached: false }];
    });
    const { merges, hiddenRows, hiddenColumns } = this;
    return { name, isHidden, cells, merges, hiddenRows, hiddenColumns };
  }
  print({ row, column }, formula) {
    const isPointer = formula.byteLength === 5 && formula.getUint8(0) === 1;
    const key = isPointer ? keyOf(formula.getUint16(1, true), formula.getUint16(3, true)) : void 0;
    const tokens = key === void 0 ? formula : this.shared.get(key);
    this.tokensLeft -= tokens?.byteLength ?? 0;
    if (tokens === void 0 || this.tokensLeft < 0 || !this.globals.isModern) return void 0;
    const scope = { row, column, sheetOf: (reference) => this.globals.sheetOf(reference) };
    return printFormula(tokens, scope);
  }
};
function keyOf(row, column) {
  return row * 65536 + column;
}
function tokensAt(content, at) {
  const length = Math.min(content.getUint16(at, true), content.byteLength - at - 2);
  return new DataView(content.buffer, content.byteOffset + at + 2, length);
}

// src/import/xlsx/spreadsheet-library.ts
async function loadOtherPrinter(startsIn1904) {
  const library = await import("@e965/xlsx");
  return (code, value) => {
    try {
      return String(library.SSF.format(code, value, { date1904: startsIn1904 }));
    } catch {
      return String(value);
    }
  };
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

// src/import/xlsx/workbook-budget.ts
var mostMerges = 2e5;
var mostCharacters = 64e6;
var WorkbookBudget = class {
  file;
  cells = limits.cells;
  characters = mostCharacters;
  merges = mostMerges;
  constructor(file) {
    this.file = file;
  }
  takeCell(text) {
    this.characters -= text.length;
    if (--this.cells < 0) throw this.tooMany("too-many-cells", limits.cells);
    if (this.characters < 0) throw this.tooMany("too-much-text", mostCharacters);
  }
  takeMerge() {
    if (--this.merges < 0) throw this.tooMany("too-many-merges", mostMerges);
  }
  tooMany(reason, limit) {
    return new ReadError(reason, String(limit), { file: this.file });
  }
};

// src/import/xlsx/read-xls.ts
async function readXls(file, bytes) {
  const container = openCompoundFile(file, bytes);
  const name = container.names.find((each) => /^(?:Workbook|Book)$/i.test(each));
  if (name === void 0) throw new ReadError("damaged-workbook", "", { file });
  const parts = splitStream(file, container.read(name));
  const printer = await loadOtherPrinter(parts.globals.startsIn1904);
  const budget = new WorkbookBudget(file);
  const sheets = [];
  const damaged = [];
  for (const entry of parts.globals.sheets) {
    if (!entry.holdsCells) continue;
    const records = parts.sheets.get(entry.offset);
    if (records === void 0) {
      damaged.push(entry.name);
      continue;
    }
    const sheet = new BiffSheet(parts.globals, printer, budget);
    for (const record of records) sheet.take(record);
    sheets.push(sheet.sheet(entry));
  }
  return { format: "xls", sheets, damaged };
}
function splitStream(file, stream) {
  const parts = new StreamSplitter(file);
  for (const record of biffRecords(stream)) {
    if (record.type === biff.beginOfFile) parts.begin(record);
    else if (record.type === biff.endOfFile) parts.end();
    else parts.take(record);
  }
  return parts;
}
var wanted = new Set(Object.values(biff));
var StreamSplitter = class {
  globals;
  sheets = /* @__PURE__ */ new Map();
  depth = 0;
  start = 0;
  current = [];
  constructor(file) {
    this.globals = new BiffGlobals(file);
  }
  begin(record) {
    if (this.depth++ > 0) return;
    if (record.offset === 0) this.globals.begin(record);
    this.start = record.offset;
    this.current = [];
  }
  end() {
    if (this.depth === 1 && this.start > 0) this.sheets.set(this.start, this.current);
    this.depth = Math.max(this.depth - 1, 0);
  }
  take(record) {
    if (this.depth !== 1) return;
    if (this.start === 0) this.globals.take(record);
    else if (wanted.has(record.type)) this.current.push(record);
  }
};

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
  var b2 = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b2[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b2[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b2[i2]; j < b2[i2 + 1]; ++j) {
      r[j] = j - b2[i2] << 5 | i2;
    }
  }
  return { b: b2, r };
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
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
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
          var i2 = sym - 257, b2 = fleb[i2];
          add2 = bits(dat, pos, (1 << b2) - 1) + fl[i2];
          pos += b2;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b2 = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b2) - 1, pos += b2;
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
var et = /* @__PURE__ */ new u8(0);
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
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
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
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = end - size;
  const shift2 = start - view.getUint32(end + 16, true);
  if (count === 65535 || start < 0 || shift2 < 0)
    throw new ReadError("damaged-zip", "central directory", { file });
  if (count > zipLimits.entries) throw new ReadError("archive-bomb", String(count), { file });
  return readEntries2(file, view, { start, end, count, shift: shift2 });
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
  const sizes2 = longSizes(view, at);
  return {
    name: safeName(file, name),
    isEncrypted: (view.getUint16(at + 8, true) & 8257) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes2,
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
  let crc = 0;
  const take = (piece) => {
    size += piece.length;
    spent.bytes += piece.length;
    checkBounds(file, entry, size, spent);
    crc = crc32(piece, crc);
    sink(piece);
  };
  if (entry.method === 0) take(data);
  else inflate(file, entry, data, take);
  if (size !== entry.size || crc !== entry.crc) throw new ReadError("damaged-zip", entry.name, { file });
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
var deepest2 = 400;
var smallPart = 32 * 1024 * 1024;
var largePart = 192 * 1024 * 1024;
var mostTags = 2e5;
var longestText = 32 * 1024 * 1024;
function readXmlPart(archive, part, handlers, mostBytes = smallPart) {
  const place = { file: archive.file };
  const parser = makeParser(handlers, (reason, detail) => new ReadError(reason, `${part}${detail}`, place));
  let decoder;
  let left = mostBytes;
  archive.stream(part, (piece) => {
    left -= piece.length;
    if (left < 0) throw new ReadError("xml-too-long", part, place);
    if (piece.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    feed(parser, decode(decoder, piece, part, place.file));
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
  parser.on("opentag", ({ name, attributes: attributes2 }) => {
    const colon = name.indexOf(":");
    if (depth === 0) rootPrefix = name.slice(0, colon + 1);
    if (++depth > deepest2) throw fail("xml-too-deep", "");
    handlers.open(colon < 0 ? name : name.slice(colon + 1), attributes2, isPrefix(name, colon, rootPrefix));
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
function decode(decoder, piece, part, file) {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new ReadError("damaged-xml", `${part}: encoding`, { file });
  }
}
function readTags(archive, part) {
  const tags = [];
  readXmlPart(archive, part, {
    open: (name, attributes2) => {
      if (tags.push({ name, attributes: attributes2 }) > mostTags)
        throw new ReadError("xml-too-long", part, { file: archive.file });
    }
  });
  return tags;
}
function attribute(attributes2, local) {
  const plain = attributes2[local];
  if (plain !== void 0) return plain;
  for (const name in attributes2) if (name.endsWith(`:${local}`)) return attributes2[name];
  return void 0;
}

// src/import/relationships.ts
function readRelationships(archive, part) {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const found = /* @__PURE__ */ new Map();
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
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

// src/import/xlsx/cell-formats.ts
function readCellFormats(archive, part) {
  const custom = /* @__PURE__ */ new Map();
  const formats = [];
  let isCellStyles = false;
  const open = (name, attributes2) => {
    const id = Number(attributes2["numFmtId"] ?? "0");
    if (name === "numFmt") custom.set(id, attributes2["formatCode"] ?? "");
    else if (name === "cellXfs") isCellStyles = true;
    else if (name === "xf" && isCellStyles) formats.push(id);
  };
  readXmlPart(archive, part, {
    open: (name, attributes2, isMain) => {
      if (isMain) open(name, attributes2);
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyles = false;
    }
  });
  return formats.map((id) => custom.get(id) ?? builtinFormats.get(id) ?? "General");
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
  resolve(formula, attributes2, row, column) {
    const shared = attributes2["t"] === "shared" ? attributes2["si"] : void 0;
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
  return columnName(wrapped(columnOf(text) + right, sheetSize.columns));
}
function wrapped(index, size) {
  return (index % size + size) % size;
}

// src/import/xlsx/shared-strings.ts
function readSharedStrings(archive, part) {
  const strings = [];
  let text = "";
  let isText = false;
  let phonetic = 0;
  const handlers = {
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
      else if (name === "si" && strings.push(decodeEscapes(text)) > limits.cells)
        throw new ReadError("too-many-cells", String(limits.cells), { file: archive.file });
    }
  };
  readXmlPart(archive, part, handlers, largePart);
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
  start(row, column, attributes2) {
    this.row = row;
    this.column = column;
    this.type = attributes2["t"] ?? "n";
    this.style = Number(attributes2["s"] ?? "0");
    this.part = void 0;
    this.value = void 0;
    this.inline = void 0;
    this.formula = void 0;
    this.formulaAttributes = void 0;
    this.phonetic = 0;
  }
  open(name, attributes2) {
    if (name === "v") {
      this.part = "value";
      this.value = "";
    } else if (name === "f") {
      this.part = "formula";
      this.formula = "";
      this.formulaAttributes = attributes2;
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
var mostSheets2 = 2e3;
function readWorkbookPart(archive, part) {
  const related = readRelationships(archive, part);
  const tags = readTags(archive, part);
  const sheets = [];
  for (const { name, attributes: attributes2 } of tags) {
    const target = related.get(attribute(attributes2, "id") ?? "");
    const holdsCells = name === "sheet" && (target === void 0 || target.type === "worksheet");
    if (holdsCells && sheets.length < mostSheets2) sheets.push(sheetEntry(archive, attributes2, target));
  }
  return {
    sheets,
    startsIn1904: tags.some((tag) => tag.name === "workbookPr" && isOn(tag.attributes["date1904"])),
    strings: relatedPart(archive, related, "sharedStrings"),
    styles: relatedPart(archive, related, "styles")
  };
}
function sheetEntry(archive, attributes2, target) {
  return {
    name: attributes2["name"] ?? "",
    isHidden: (attributes2["state"] ?? "visible") !== "visible",
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
  budget;
  markup;
  cells = [];
  merges = [];
  hiddenRows = /* @__PURE__ */ new Set();
  hiddenColumns = [];
  row = -1;
  column = -1;
  isData = false;
  constructor(context, shared, budget) {
    this.budget = budget;
    this.markup = new CellMarkup(context, shared);
  }
  open(name, attributes2, isMain) {
    if (!isMain) return;
    if (this.isData) this.openData(name, attributes2);
    else if (name === "sheetData") this.isData = true;
    else if (name === "mergeCell") this.addMerge(attributes2["ref"] ?? "");
    else if (name === "col") this.addColumns(attributes2);
    else if (name === "sheetView" && attributes2["showZeros"] !== void 0)
      this.markup.showsZeros = isOn(attributes2["showZeros"]);
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
  openData(name, attributes2) {
    if (name === "c") this.openCell(attributes2);
    else if (name === "row") this.openRow(attributes2);
    else this.markup.open(name, attributes2);
  }
  openRow(attributes2) {
    const printed = attributes2["r"];
    this.row = printed === void 0 ? this.row + 1 : Math.min(Number(printed) - 1, sheetSize.rows) || 0;
    this.column = -1;
    if (isOn(attributes2["hidden"]) || isZero(attributes2["ht"])) this.hiddenRows.add(this.row);
  }
  openCell(attributes2) {
    const address = attributes2["r"];
    const position = address === void 0 ? void 0 : parseAddress(address);
    this.row = position?.row ?? this.row;
    this.column = position?.column ?? this.column + 1;
    this.markup.start(this.row, this.column, attributes2);
  }
  closeCell() {
    const isInside = this.row >= 0 && this.row < sheetSize.rows && this.column >= 0 && this.column < sheetSize.columns;
    const cell = this.markup.finish();
    if (cell === void 0 || !isInside) return;
    this.budget.takeCell(cell.text);
    this.cells.push(cell);
  }
  addMerge(reference) {
    const range = parseRange(reference);
    if (range === void 0) return;
    this.budget.takeMerge();
    this.merges.push(range);
  }
  addColumns(attributes2) {
    const isHidden = isOn(attributes2["hidden"]) || isZero(attributes2["width"]);
    if (isHidden && this.hiddenColumns.length < sheetSize.columns)
      this.hiddenColumns.push([Number(attributes2["min"]) - 1, Number(attributes2["max"]) - 1]);
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
  const context = await readContext(archive, workbook);
  const shared = new SharedFormulas();
  const budget = new WorkbookBudget(file);
  const sheets = [];
  const damaged = [];
  for (const entry of workbook.sheets) {
    shared.startSheet();
    const reader = new SheetReader(context, shared, budget);
    if (readSheet(archive, entry, reader)) sheets.push(reader.sheet(entry.name, entry.isHidden));
    else damaged.push(entry.name);
  }
  return { format: "xlsx", sheets, damaged };
}
function readSheet(archive, entry, reader) {
  if (entry.part === void 0) return false;
  try {
    readXmlPart(archive, entry.part, reader, largePart);
    return true;
  } catch (error) {
    const isDamage = error instanceof ReadError && (error.reason === "damaged-xml" || error.reason === "damaged-zip");
    if (isDamage) return false;
    throw error;
  }
}
async function readContext(archive, workbook) {
  const strings = workbook.strings === void 0 ? [] : readSharedStrings(archive, workbook.strings);
  const formats = workbook.styles === void 0 ? [] : readCellFormats(archive, workbook.styles);
  const otherPrinter = formats.some(isOtherFormat) ? await loadOtherPrinter(workbook.startsIn1904) : void 0;
  return { strings, formats, otherPrinter };
}

// src/import/xlsx/sheet-grid.ts
var overhang = 64;
var mostCovered = 1e6;
function toGrid(file, sheet) {
  const covered = coveredCells(sheet.merges);
  const shown = inOrder(sheet.cells.filter((cell) => !covered.has(keyOf2(cell.row, cell.column))));
  const first = shown[0];
  if (first === void 0) return void 0;
  const used = usedSize(shown);
  const anchors = new Map(sheet.merges.map((merge) => [keyOf2(merge.row, merge.column), merge]));
  const isHidden = hiddenTest(sheet);
  const cells = [];
  const size = { rows: 0, columns: 0 };
  for (const cell of withBlankAnchors(shown, anchors, used)) {
    const merge = anchors.get(keyOf2(cell.row, cell.column));
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
function keyOf2(row, column) {
  return row * 16384 + column;
}
function coveredCells(merges) {
  const covered = /* @__PURE__ */ new Set();
  let left = mostCovered;
  for (const merge of merges) {
    left -= (merge.lastRow - merge.row + 1) * (merge.lastColumn - merge.column + 1);
    if (left < 0) break;
    for (let row = merge.row; row <= merge.lastRow; row++) {
      for (let column = merge.column; column <= merge.lastColumn; column++) covered.add(keyOf2(row, column));
    }
    covered.delete(keyOf2(merge.row, merge.column));
  }
  return covered;
}
function inOrder(cells) {
  const isOrdered = cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === void 0 || keyOf2(before.row, before.column) < keyOf2(cell.row, cell.column);
  });
  if (isOrdered) return cells;
  const byKey = new Map(cells.map((cell) => [keyOf2(cell.row, cell.column), cell]));
  return [...byKey.values()].sort((a, b2) => keyOf2(a.row, a.column) - keyOf2(b2.row, b2.column));
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
  const known = new Set(cells.map((cell) => keyOf2(cell.row, cell.column)));
  const blank = [...anchors.values()].filter(
    ({ row, column }) => row < used.rows && column < used.columns && !known.has(keyOf2(row, column))
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
    const grid = toGrid(file, sheet);
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

// ../../tmp/g/office/prof.ts
var b = new Uint8Array(fs.readFileSync("/tmp/g/office/big." + process.argv[2]));
for (let i2 = 0; i2 < 4; i2++) {
  const t = performance.now();
  await readWorkbook("a", b);
  console.log(performance.now() - t | 0);
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
