package shop;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

@RepositoryRestResource(exported = false)
public interface HiddenRepository extends JpaRepository<Person, Long> {} // ok: not exported
