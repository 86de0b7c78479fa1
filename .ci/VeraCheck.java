import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.LogManager;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;

/**
 * Judges PDF files with the veraPDF engine: {@code java -cp verapdf.jar VeraCheck.java 2a,ua1 FILE...}
 *
 * <p>Prints a line per file and standard, and under it every rule broken, once. Ends with 0 when
 * every file conforms to every standard, 1 when at least one does not, 2 when something could not
 * be judged (wrong usage, no such standard, unreadable file): a caller that expects a failure can
 * thus tell a bad document from a broken check.
 */
public class VeraCheck {
  private static final int CONFORMS = 0;
  private static final int FAULTY = 1;
  private static final int NOT_JUDGED = 2;

  /** How many failures of one rule veraPDF keeps in detail. */
  private static final int KEPT_FAILURES = 100;

  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println("usage: VeraCheck STANDARD[,STANDARD...] FILE...   (standards: 2a, ua1...)");
      System.exit(NOT_JUDGED);
    }
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();

    Map<PDFAFlavour, ValidationProfile> standards = new EnumMap<>(PDFAFlavour.class);
    for (String name : arguments[0].split(",")) {
      try {
        PDFAFlavour flavour = PDFAFlavour.fromString(name);
        if (flavour == PDFAFlavour.NO_FLAVOUR) throw new IllegalArgumentException("unknown standard");
        standards.put(flavour, RuleBook.read(flavour));
      } catch (IOException | XMLStreamException | IllegalArgumentException e) {
        System.err.println("cannot load the rules of " + name + ": " + e.getMessage());
        System.exit(NOT_JUDGED);
      }
    }

    int[] verdicts = new int[3];
    for (String path : List.of(arguments).subList(1, arguments.length)) {
      for (ValidationProfile standard : standards.values()) {
        verdicts[judge(new File(path), standard)]++;
      }
    }
    System.out.printf("%d conform, %d faulty, %d not judged%n",
        verdicts[CONFORMS], verdicts[FAULTY], verdicts[NOT_JUDGED]);
    System.exit(verdicts[NOT_JUDGED] > 0 ? NOT_JUDGED : verdicts[FAULTY] > 0 ? FAULTY : CONFORMS);
  }

  /** Judges one file by one standard, and prints the verdict with its reasons. */
  private static int judge(File file, ValidationProfile standard) {
    PDFAFlavour flavour = standard.getPDFAFlavour();
    try (var parser = Foundries.defaultInstance().createParser(file, flavour);
        var validator = Foundries.defaultInstance()
            .createValidator(standard, KEPT_FAILURES, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      // A run that stopped half-way, or that tested nothing, proves nothing.
      boolean complete = "normal".equals(result.getJobEndStatus().toString());
      if (!complete || result.getTotalAssertions() == 0) {
        System.out.printf("ERROR %s %s: the check did not run to its end%n", flavour, file);
        return NOT_JUDGED;
      }
      System.out.printf("%s %s %s: %d rules, %d checks%n", result.isCompliant() ? "ok   " : "FAULT",
          flavour, file, standard.getRules().size(), result.getTotalAssertions());
      if (result.isCompliant()) return CONFORMS;
      explain(result);
      return FAULTY;
    } catch (Exception e) {
      System.out.printf("ERROR %s %s: %s%n", flavour, file, e);
      return NOT_JUDGED;
    }
  }

  /** Prints the first failure of each rule broken, with the number of times it is. */
  private static void explain(ValidationResult result) {
    Map<RuleId, TestAssertion> firsts = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        firsts.putIfAbsent(assertion.getRuleId(), assertion);
      }
    }
    firsts.forEach((rule, first) -> {
      String message = first.getErrorMessage() == null ? first.getMessage() : first.getErrorMessage();
      System.out.printf("      %s-%d, %d times: %s%n", rule.getClause(), rule.getTestNumber(),
          result.getFailedChecks().getOrDefault(rule, 1), message);
      if (first.getLocation() != null) {
        System.out.printf("        at %s%n", first.getLocation().getContext());
      }
    });
  }

  /**
   * Reads the rules of a standard out of veraPDF's own files.
   *
   * <p>The engine would read them with JAXB, which the jar we use leaves out; a pull parser over the
   * few elements that matter does as well.
   */
  private static final class RuleBook {
    /** Fewer rules than any standard has: a sign that the file was not understood. */
    private static final int TOO_FEW = 100;

    private final Set<Rule> rules = new LinkedHashSet<>();
    private final Set<Variable> variables = new LinkedHashSet<>();

    // The rule or variable being read.
    private Map<String, String> attributes = Map.of();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private RuleId id;
    private final List<ErrorArgument> errorArguments = new ArrayList<>();
    private String argumentName;

    static ValidationProfile read(PDFAFlavour flavour) throws IOException, XMLStreamException {
      String id = flavour.getId().toUpperCase(java.util.Locale.ROOT);
      String file = (id.startsWith("UA") ? "PDFUA-" + id.substring(2) : "PDFA-" + id) + ".xml";
      RuleBook book = new RuleBook();
      try (InputStream bytes = Foundries.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + file)) {
        if (bytes == null) throw new IOException("no " + file + " in the jar");
        XMLStreamReader xml = XMLInputFactory.newInstance().createXMLStreamReader(bytes);
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
          switch (xml.next()) {
            case XMLStreamReader.START_ELEMENT -> {
              text.setLength(0);
              book.open(xml.getLocalName(), attributesOf(xml), flavour);
            }
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(xml.getText());
            case XMLStreamReader.END_ELEMENT -> {
              book.close(xml.getLocalName(), text.toString());
              text.setLength(0);
            }
            default -> { }
          }
        }
      }
      if (book.rules.size() < TOO_FEW) {
        throw new IOException("only " + book.rules.size() + " rules read from " + file);
      }
      var details = Profiles.profileDetailsFromValues(file, file, "veraPDF", new Date(0));
      return Profiles.profileFromValues(flavour, details, "", book.rules, book.variables);
    }

    private void open(String element, Map<String, String> found, PDFAFlavour wanted) throws IOException {
      switch (element) {
        case "profile" -> {
          if (!wanted.name().equals(found.get("flavour"))) {
            throw new IOException("these are the rules of " + found.get("flavour"));
          }
        }
        case "rule", "variable" -> {
          attributes = found;
          texts.clear();
          errorArguments.clear();
          id = null;
        }
        case "id" -> id = Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(found.get("specification")),
            found.get("clause"), Integer.parseInt(found.get("testNumber")));
        case "argument" -> argumentName = found.get("name");
        default -> { }
      }
    }

    private void close(String element, String text) {
      switch (element) {
        case "description", "test", "message", "value", "defaultValue" -> texts.put(element, text);
        case "argument" -> errorArguments.add(ErrorArgumentImpl.fromValues(text, argumentName, null));
        case "rule" -> rules.add(Profiles.ruleFromValues(id, attributes.get("object"),
            attributes.containsKey("deferred") ? Boolean.valueOf(attributes.get("deferred")) : null,
            attributes.get("tags"), text("description"), text("test"),
            Profiles.errorFromValues(text("message"), List.copyOf(errorArguments)), List.of()));
        case "variable" -> variables.add(Profiles.variableFromValues(attributes.get("name"),
            attributes.get("object"), text("defaultValue"), text("value")));
        default -> { }
      }
    }

    private String text(String element) {
      return texts.getOrDefault(element, "");
    }

    private static Map<String, String> attributesOf(XMLStreamReader xml) {
      Map<String, String> found = new LinkedHashMap<>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        found.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
      return found;
    }
  }
}
