package org.hibernate.envers;

/** Stands in for the library's. */
public @interface Audited {}
