package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.Period;

class Ages {
  @Entity
  static class Member {
    @Id Long id;
    String lastName;
    LocalDate birthDate; // finds: finer-than-needed

    LocalDate getBirthDate() {
      return birthDate;
    }
  }

  @Entity
  static class Pupil {
    @Id Long id;
    String lastName;
    LocalDate dateOfBirth; // ok: somebody is congratulated on the day

    LocalDate getDateOfBirth() {
      return dateOfBirth;
    }
  }

  boolean isAdult(Member member, LocalDate today) {
    return Period.between(member.getBirthDate(), today).getYears() >= 18;
  }

  int cohort(Member member) {
    return member.birthDate.getYear();
  }

  int cohort(Pupil pupil) {
    return pupil.dateOfBirth.getYear();
  }

  boolean isBirthday(Pupil pupil, LocalDate today) {
    return pupil.getDateOfBirth().withYear(today.getYear()).equals(today);
  }
}
