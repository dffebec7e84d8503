package shop;

import org.springframework.data.jpa.repository.JpaRepository;

interface InnerRepository extends JpaRepository<Person, Long> {} // ok: only public ones are exported
