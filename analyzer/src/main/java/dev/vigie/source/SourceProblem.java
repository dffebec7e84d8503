package dev.vigie.source;

/**
 * Something of the input that was not analysed, or not wholly.
 *
 * @param path relative to the repository; as the user gave it where there is no file
 * @param line from 1; 0 where the whole file is meant
 * @param message what is wrong
 * @param remedy what to do; empty where nothing can be done
 * @param costsResults whether findings may be missing because of it: then the run is incomplete
 */
public record SourceProblem(
    String path, int line, String message, String remedy, boolean costsResults) {}
