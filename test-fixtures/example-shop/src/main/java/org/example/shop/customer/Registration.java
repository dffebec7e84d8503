package org.example.shop.customer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

public record Registration(
    @NotBlank String firstName,
    @NotBlank String lastName,
    @Email String email,
    @NotBlank String password) {}
