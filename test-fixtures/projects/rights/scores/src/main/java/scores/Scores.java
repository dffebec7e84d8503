package scores;

class Scores {
  static class Applicant {
    String lastName;
    int fraudScore; // finds: automated-decision

    int getFraudScore() {
      return fraudScore;
    }
  }

  static class Customer {
    String lastName;
    int churnScore; // ok: only shown
    double weight; // ok: no score

    String shown() {
      return "score " + churnScore;
    }
  }

  boolean refuse(Applicant applicant) {
    return applicant.getFraudScore() > 80;
  }

  boolean heavy(Customer customer) {
    return customer.weight > 80;
  }
}
