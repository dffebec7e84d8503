package dev.vigie.facts;

import java.util.List;

/** What one file says. It does not know its own path, so that equal files share one cache entry. */
public sealed interface FileFacts
    permits JavaFacts,
        MapperFacts,
        SqlFacts,
        SettingsFacts,
        BuildFacts,
        MessageFacts,
        TextFacts,
        PageFacts,
        LombokFacts {

  /** Number of lines of the file. */
  int lines();

  /** What could not be read in it; empty where everything was. */
  List<ReadProblem> problems();
}
