package dev.vigie.archcanary.library.gate;

import com.esotericsoftware.kryo.Kryo;

public record UsesKryo(Kryo kryo) {}
