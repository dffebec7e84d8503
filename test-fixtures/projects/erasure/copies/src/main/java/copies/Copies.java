package copies;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.Caching;
import org.springframework.data.jpa.repository.JpaRepository;

class Copies {
  @Entity
  static class Reader { // finds: erasure-leaves-copies
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  static class Writer { // ok: evicted
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  static class Editor { // ok: evicted among others
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  static class Genre { // ok: no personal data
    @Id Long id;
    int shelf;
  }

  interface ReaderRepository extends JpaRepository<Reader, Long> {}

  interface WriterRepository extends JpaRepository<Writer, Long> {}

  interface EditorRepository extends JpaRepository<Editor, Long> {}

  static class Service {
    ReaderRepository readers;
    WriterRepository writers;
    EditorRepository editors;

    @Cacheable("readers")
    public Reader reader(Long id) {
      return readers.findById(id).orElseThrow();
    }

    @Cacheable(cacheNames = "writers")
    public Writer writer(Long id) {
      return writers.findById(id).orElseThrow();
    }

    @Cacheable("editors")
    public Editor editor(Long id) {
      return editors.findById(id).orElseThrow();
    }

    @Cacheable("genres")
    public Genre genre(Long id) {
      return new Genre();
    }

    public void eraseReader(Long id) {
      readers.deleteById(id);
    }

    @CacheEvict("writers")
    public void eraseWriter(Long id) {
      writers.deleteById(id);
    }

    @Caching(evict = {@CacheEvict("editors"), @CacheEvict("shelves")})
    public void eraseEditor(Long id) {
      editors.deleteById(id);
    }
  }
}
