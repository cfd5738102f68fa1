package dev.ecrpublic.command.prompt;

import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What a key means to the prompt. */
enum PromptKey {
  CHARACTER,
  RUN,
  NEXT,
  PREVIOUS,
  LEFT,
  RIGHT,
  HOME,
  END,
  WORD_LEFT,
  WORD_RIGHT,
  BACKSPACE,
  DELETE,
  DELETE_TO_END,
  DELETE_TO_START,
  DELETE_WORD,
  PAGE_UP,
  PAGE_DOWN,
  KEYS,
  DOCUMENTATION,
  OUTPUT,
  NEXT_PANEL,
  COLUMNS,
  HISTORY,
  CANCEL,
  REDRAW,
  LEAVE,
  UNKNOWN;

  /** The keys of a terminal. */
  static KeyMap<PromptKey> map(Terminal terminal) {
    KeyMap<PromptKey> map = new KeyMap<>();
    map.setUnicode(CHARACTER);
    map.setNomatch(UNKNOWN);
    // How long an escape character waits to be the beginning of a longer key.
    map.setAmbiguousTimeout(100);
    map.bind(CHARACTER, KeyMap.range(" -~"));
    map.bind(RUN, "\r", "\n");
    map.bind(NEXT, "\t", KeyMap.ctrl('N'), "\u001b[B", "\u001bOB");
    map.bind(PREVIOUS, "\u001b[Z", KeyMap.ctrl('P'), "\u001b[A", "\u001bOA");
    map.bind(LEFT, KeyMap.ctrl('B'), "\u001b[D", "\u001bOD");
    map.bind(RIGHT, KeyMap.ctrl('F'), "\u001b[C", "\u001bOC");
    map.bind(HOME, KeyMap.ctrl('A'), "\u001b[H", "\u001bOH", "\u001b[1~");
    map.bind(END, KeyMap.ctrl('E'), "\u001b[F", "\u001bOF", "\u001b[4~");
    map.bind(WORD_LEFT, KeyMap.alt('b'), "\u001b[1;5D");
    map.bind(WORD_RIGHT, KeyMap.alt('f'), "\u001b[1;5C");
    map.bind(BACKSPACE, KeyMap.del(), KeyMap.ctrl('H'));
    map.bind(DELETE, "\u001b[3~");
    map.bind(DELETE_TO_END, KeyMap.ctrl('K'));
    map.bind(DELETE_TO_START, KeyMap.ctrl('U'));
    map.bind(DELETE_WORD, KeyMap.ctrl('W'));
    map.bind(PAGE_UP, "\u001b[5~");
    map.bind(PAGE_DOWN, "\u001b[6~");
    map.bind(CANCEL, KeyMap.esc(), KeyMap.ctrl('G'));
    map.bind(REDRAW, KeyMap.ctrl('L'));
    map.bind(HISTORY, KeyMap.ctrl('R'));
    map.bind(LEAVE, KeyMap.ctrl('C'), KeyMap.ctrl('D'));
    function(map, terminal, KEYS, Capability.key_f1, "\u001bOP", "\u001b[11~");
    function(map, terminal, NEXT_PANEL, Capability.key_f2, "\u001bOQ", "\u001b[12~");
    function(map, terminal, COLUMNS, Capability.key_f4, "\u001bOS", "\u001b[14~");
    function(map, terminal, DOCUMENTATION, Capability.key_f3, "\u001bOR", "\u001b[13~");
    function(map, terminal, OUTPUT, Capability.key_f5, "\u001b[15~");
    return map;
  }

  private static void function(
      KeyMap<PromptKey> map,
      Terminal terminal,
      PromptKey key,
      Capability capability,
      String... usual) {
    map.bind(key, usual);
    String own = KeyMap.key(terminal, capability);
    if (own != null) {
      map.bind(key, own);
    }
  }
}
