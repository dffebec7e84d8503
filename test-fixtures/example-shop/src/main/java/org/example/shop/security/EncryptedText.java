package org.example.shop.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

@Converter
public class EncryptedText implements AttributeConverter<String, String> {
  private final TextEncryptor encryptor =
      Encryptors.delux(System.getenv("SHOP_KEY"), System.getenv("SHOP_SALT"));

  @Override
  public String convertToDatabaseColumn(String value) {
    return value == null ? null : encryptor.encrypt(value);
  }

  @Override
  public String convertToEntityAttribute(String stored) {
    return stored == null ? null : encryptor.decrypt(stored);
  }
}
