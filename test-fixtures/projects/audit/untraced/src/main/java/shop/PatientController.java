package shop;

import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PatientController {
  record Patient(String lastName, String diagnosis) {}

  record Visitor(String lastName, String email) {}

  private final Journal journal;

  PatientController(Journal journal) {
    this.journal = journal;
  }

  @GetMapping("/patients")
  List<Patient> patients(Principal caller) { // finds: sensitive-read-without-trace
    return List.of();
  }

  @GetMapping("/patients/noted")
  List<Patient> noted(Principal caller) { // ok: who reads is noted
    journal.note(caller.getName());
    return List.of();
  }

  @GetMapping("/visitors")
  List<Visitor> visitors(Principal caller) { // ok: nothing sensitive
    return List.of();
  }
}
