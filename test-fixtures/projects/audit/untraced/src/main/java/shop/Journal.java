package shop;

interface Journal {
  void note(String reader);
}
