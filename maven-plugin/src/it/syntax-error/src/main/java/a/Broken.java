package a;

class Broken {
  void run() {
    int x = ;
  }
}
