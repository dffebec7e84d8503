package dev.vigie.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Walks a folder in order of names. Symbolic links are not followed: what they lead to inside the
 * tree is met at its own place, and what is outside does not belong to the project.
 */
final class FolderWalk {
  private final Path realBase;
  private final SourceDiscovery discovery;

  FolderWalk(Path realBase, SourceDiscovery discovery) {
    this.realBase = realBase;
    this.discovery = discovery;
  }

  /**
   * Gives each regular file below {@code root} to {@code file}, but for folders that {@code skip}
   * takes.
   */
  void walk(Path root, Predicate<Path> skip, Consumer<Path> file) {
    Deque<Path> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Path folder = open.pop();
      List<Path> folders = new ArrayList<>();
      for (Path entry : entries(folder)) {
        if (Files.isSymbolicLink(entry)) {
          checkLink(entry);
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (!skip.test(entry)) {
            folders.add(entry);
          }
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          file.accept(entry);
        }
      }
      Collections.reverse(folders);
      folders.forEach(open::push);
    }
  }

  private List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException unreadable) {
      unreadable(folder, new IOException(unreadable));
    } catch (IOException unreadable) {
      unreadable(folder, unreadable);
    }
    Collections.sort(entries);
    return entries;
  }

  private void unreadable(Path folder, IOException why) {
    discovery.problem(
        folder,
        "cannot be listed: " + SourceDiscovery.reason(why),
        "check its permissions, or exclude it",
        true);
  }

  private void checkLink(Path link) {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException broken) {
      if (mattersByName(link)) {
        discovery.problem(
            link, "is a symbolic link that leads nowhere", "remove or repair the link", true);
      }
      return;
    }
    boolean folder = Files.isDirectory(target);
    if (folder
        && SourceDiscovery.real(link.getParent() == null ? link : link.getParent())
            .startsWith(target)) {
      discovery.problem(link, "is a symbolic link to a folder around it", "remove the link", false);
    } else if (!target.startsWith(realBase) && (folder || mattersByName(link))) {
      discovery.problem(
          link,
          "is a symbolic link out of the analysed tree and was not followed",
          "give the folder that it leads to as a path of its own",
          true);
    }
  }

  private static boolean mattersByName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".java") || name.endsWith(".sql") || name.equals("pom.xml");
  }
}
