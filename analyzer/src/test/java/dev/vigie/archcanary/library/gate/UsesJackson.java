package dev.vigie.archcanary.library.gate;

import com.fasterxml.jackson.databind.ObjectMapper;

public record UsesJackson(ObjectMapper mapper) {}
