package a;

class A {}
