package dao;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

class Daos {
  @MappedSuperclass
  static class Row {
    @Id Long id;
  }

  @Entity
  static class Worker extends Row { // ok: the generic code deletes what it is called for
    String firstName;
    String lastName;
    String email;
  }

  @Entity
  static class Applicant extends Row { // finds: missing-erasure-path
    String firstName;
    String lastName;
    String email;
  }

  interface Dao<T> {
    void save(T object);

    void remove(T object);
  }

  static class JpaDao<T extends Row> implements Dao<T> {
    EntityManager entityManager;

    @Override
    public void save(T object) {
      entityManager.persist(object);
    }

    @Override
    public void remove(T object) {
      entityManager.remove(object);
    }
  }

  interface WorkerDao extends Dao<Worker> {}

  static class JpaWorkerDao extends JpaDao<Worker> implements WorkerDao {}

  interface ApplicantDao extends Dao<Applicant> {}

  static class JpaApplicantDao extends JpaDao<Applicant> implements ApplicantDao {}

  static class Staff {
    WorkerDao workers;
    ApplicantDao applicants;

    void hire(Worker worker, Applicant applicant) {
      workers.save(worker);
      applicants.save(applicant);
    }

    void dismiss(Worker worker) {
      workers.remove(worker);
    }
  }
}
