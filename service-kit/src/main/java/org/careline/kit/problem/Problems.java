package org.careline.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The one place where a failure becomes an answer: only what is said here leaves the service, never a message of a library. */
@ApplicationScoped
class Problems implements ProblemPostProcessor {
    private static final String FIELDS = "fields";
    /** The library makes a problem of a redirect as well, a step of signing in. */
    private static final int FIRST_OF_THE_PROBLEMS = 400;

    /** After the library's own processors: this one has the last word. */
    @Override
    public int priority() {
        return 1;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return switch (context.cause) {
            case RefusedException refused -> refusal(refused.refusal());
            case InvalidFieldException invalid ->
                fields(List.of(new InvalidField(invalid.field(), String.valueOf(invalid.getMessage()))));
            case InvalidFormException invalid -> fields(invalid.fields());
            case NotThereException _ -> Answer.NOT_THERE.problem().build();
            case StaleException _ -> Answer.STALE.problem().build();
            case PreconditionMissingException _ ->
                Answer.PRECONDITION_MISSING.problem().build();
            case KeyReusedException _ -> Answer.KEY_REUSED.problem().build();
            case ConstraintViolationException violated
            when FormViolations.areTheSenders(violated) ->
                fields(FormViolations.of(violated.getConstraintViolations()));
            case MismatchedInputException unreadable -> fields(List.of(UnreadableBody.field(unreadable)));
            case StreamConstraintsException tooMuch -> fields(List.of(UnreadableBody.field(tooMuch)));
            case JsonProcessingException ours -> bug(ours);
            default -> ofStatus(problem, context.cause);
        };
    }

    private static HttpProblem refusal(Refusal refusal) {
        return HttpProblem.builder()
                .withType(URI.create(Answer.type(refusal.name())))
                .withTitle(refusal.message())
                .withStatus(refusal.status())
                .build();
    }

    static HttpProblem fields(List<InvalidField> fields) {
        return Answer.MALFORMED.problem().with(FIELDS, fields).build();
    }

    private static HttpProblem ofStatus(HttpProblem problem, Throwable cause) {
        if (problem.getStatusCode() < FIRST_OF_THE_PROBLEMS) {
            return problem;
        }
        if (cause.getCause() instanceof JsonProcessingException unreadable && problem.getStatusCode() < 500) {
            return fields(List.of(UnreadableBody.field(unreadable)));
        }
        var answer = problem.getStatusCode() < 500 ? Answer.ofStatus(problem.getStatusCode()) : Failures.answer(cause);
        if (answer == Answer.BUG) {
            return bug(cause);
        }
        var built = answer.problem();
        problem.getHeaders().forEach(built::withHeader);
        return built.build();
    }

    private static HttpProblem bug(Throwable cause) {
        var id = UUID.randomUUID().toString();
        Failures.log(id, cause);
        return Answer.BUG.problem().with("id", id).build();
    }
}
