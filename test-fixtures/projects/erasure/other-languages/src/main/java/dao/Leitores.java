package dao;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import javax.jdo.PersistenceManager;
import javax.jdo.annotations.PersistenceCapable;

class Leitores {
  @Entity
  static class Leitor { // ok: the generic code erases what it is called for, whatever it is called
    @Id Long id;
    String nomePessoa;
    String email;
  }

  @Entity
  static class Visitante { // finds: missing-erasure-path
    @Id Long id;
    String nomePessoa;
    String email;
  }

  @PersistenceCapable(table = "MEMBER")
  static class Member { // ok: erased through JDO
    long id;
    String lastName;
    String email;
  }

  @PersistenceCapable(table = "GUEST")
  static class Guest { // finds: missing-erasure-path
    long id;
    String lastName;
    String email;
  }

  static class Dao {
    EntityManager em;

    void gravar(Object objeto) {
      em.persist(objeto);
    }

    void excluir(Object objeto) {
      em.remove(objeto);
    }
  }

  static class Balcao {
    Dao dao;
    PersistenceManager pm;

    void entra(Leitor leitor, Visitante visitante) {
      dao.gravar(leitor);
      dao.gravar(visitante);
    }

    void sai(Leitor leitor) {
      dao.excluir(leitor);
    }

    void joins(Member member, Guest guest) {
      pm.makePersistent(member);
      pm.makePersistent(guest);
    }

    void leaves(Member member) {
      pm.deletePersistent(member);
    }
  }
}
