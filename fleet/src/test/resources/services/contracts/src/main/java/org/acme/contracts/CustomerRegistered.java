package org.acme.contracts;

public record CustomerRegistered(String reference, String contact) {}
