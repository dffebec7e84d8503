package dev.vigie.facts;

import java.util.List;

/** What a resource bundle says: the short texts that an application shows, each under its key. */
public record MessageFacts(List<Message> messages, List<ReadProblem> problems, int lines)
    implements FileFacts {
  /** One key, as written and unescaped, and its text. */
  public record Message(String key, String text, long at) {}

  /** Copies the lists. */
  public MessageFacts {
    messages = List.copyOf(messages);
    problems = List.copyOf(problems);
  }
}
