package org.example.tool;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabrique.core.FabriqueException;
import org.fabrique.core.intake.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What could not be done, as RFC 9457 says it. */
@RestControllerAdvice
class Trouble {

    @ExceptionHandler
    ProblemDetail problem(FabriqueException failure, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(failure.code()), failure.in(locale));
        problem.setProperty("code", failure.code());
        if (failure instanceof InvalidInput input) {
            problem.setProperty("errors", errors(input, locale));
        }
        return problem;
    }

    /** What the guide says of each code; all others are for who looks after the store. */
    private static HttpStatus status(String code) {
        return switch (code) {
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "CONFLICT", "DUPLICATE_ID" -> HttpStatus.CONFLICT;
            case "INVALID_INPUT", "RULE_VIOLATION" -> HttpStatus.UNPROCESSABLE_CONTENT;
            case "STORE_BUSY", "STORE_UNAVAILABLE", "DEADLINE_EXCEEDED", "CANCELLED" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static List<Map<String, String>> errors(InvalidInput input, Locale locale) {
        return input.problems().stream()
                .map(wrong -> Map.of(
                        "code", wrong.code(), "pointer", "#" + wrong.place().field(), "detail", wrong.in(locale)))
                .toList();
    }
}
