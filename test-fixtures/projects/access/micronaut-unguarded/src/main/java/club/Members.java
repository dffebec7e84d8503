package club;

public interface Members {
  Member byNumber(String number);
}
