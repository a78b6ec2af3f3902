using System.Globalization;

namespace PPA.Portal.Domain.Procedures;

/// <summary>What is still wrong with a step's answers.</summary>
/// <param name="Field">The field, or its line and column; null for the whole step.</param>
public sealed record StepFault(string? Field, string Sentence);

/// <summary>A step cannot be finished yet; says everything that is missing at once.</summary>
public sealed class StepIncompleteException : RuleException
{
    public StepIncompleteException(IReadOnlyList<StepFault> faults) : base(faults[0].Sentence) => Faults = faults;

    public StepIncompleteException() { }

    public StepIncompleteException(string sentence) : base(sentence) { }

    public StepIncompleteException(string sentence, Exception inner) : base(sentence, inner) { }

    public IReadOnlyList<StepFault> Faults { get; } = [];
}

/// <summary>Checks a step's answers against what it asks.</summary>
public static class StepCheck
{
    /// <summary>All that keeps the step from being finished: fields first, then gates.</summary>
    public static IReadOnlyList<StepFault> Faults(StepPlan step, StepFacts facts, StepValues values, int entries)
    {
        var own = facts.With(values);
        List<StepFault> faults = [.. step.Fields.SelectMany(f => FieldFaults(f, own, values))];
        if (step.Entries is { } plan && entries < plan.AtLeast)
            faults.Add(new StepFault("entri", $"Tambahkan sedikitnya {plan.AtLeast} catatan “{plan.Title}”."));
        faults.AddRange(step.Gates.Where(g => !g.Holds.Holds(own)).Select(g => new StepFault(null, g.Sentence)));
        return faults;
    }

    /// <summary>What is wrong with one field; nothing while its own condition does not hold.</summary>
    public static IEnumerable<StepFault> FieldFaults(StepField field, StepFacts facts, StepValues values)
    {
        if (field.When?.Holds(facts) == false || field.Kind == FieldKind.Fact)
            return [];
        return field.Kind == FieldKind.Rows ? RowFaults(field, facts, values) : Single(field, field.Id, values[field.Id]) is { } fault ? [fault] : [];
    }

    /// <summary>What is wrong with the answers of one entry.</summary>
    public static IReadOnlyList<StepFault> EntryFaults(EntryPlan plan, StepFacts facts, StepValues values) =>
        [.. plan.Fields.SelectMany(f => FieldFaults(f, facts.With(values), values))];

    private static List<StepFault> RowFaults(StepField field, StepFacts facts, StepValues values)
    {
        var rows = values.Rows(field.Id);
        var least = Math.Max(field.AtLeast, field.Required ? 1 : 0);
        List<StepFault> faults = rows.Count < least ? [new StepFault(field.Id, $"Isi sedikitnya {least} baris “{field.Label}”.")] : [];
        foreach (var (line, row) in rows)
        {
            var own = facts.With(row);
            faults.AddRange(field.Columns.Where(c => c.When?.Holds(own) != false)
                .Select(c => Single(c, $"{field.Id}.{line}.{c.Id}", row[c.Id])).OfType<StepFault>());
        }
        return faults;
    }

    private static StepFault? Single(StepField field, string at, string? value)
    {
        if (value is null)
            return field.Required ? new StepFault(at, $"{Asking(field.Kind)} “{field.Label}”.") : null;
        return Wrong(field, value) is { } wrong ? new StepFault(at, $"“{field.Label}”: {wrong}") : null;
    }

    private static string Asking(FieldKind kind) => kind switch
    {
        FieldKind.Choice or FieldKind.Choices or FieldKind.YesNo or FieldKind.Officer or FieldKind.Officers or FieldKind.Region => "Pilih",
        FieldKind.Text or FieldKind.Paragraph or FieldKind.Number or FieldKind.Date or FieldKind.Moment or FieldKind.Rows or FieldKind.Fact => "Isi",
    };

    private static string? Wrong(StepField field, string value) => field.Kind switch
    {
        FieldKind.Text => value.Length > StepField.LongestText ? $"paling panjang {StepField.LongestText} huruf." : null,
        FieldKind.Paragraph => value.Length > StepField.LongestParagraph ? $"paling panjang {StepField.LongestParagraph} huruf." : null,
        FieldKind.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? null : "tulis dengan angka saja.",
        FieldKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "tanggal ini tidak ada.",
        FieldKind.Moment => DateTime.TryParseExact(value, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "waktu ini tidak ada.",
        FieldKind.Choice or FieldKind.YesNo => field.Options.Any(o => o.Code == value) ? null : "pilih salah satu yang tersedia.",
        FieldKind.Choices => value.Split(',').All(code => field.Options.Any(o => o.Code == code)) ? null : "pilih dari yang tersedia.",
        FieldKind.Officer or FieldKind.Officers => value.Split(',').All(id => Guid.TryParse(id, out _)) ? null : "pilih petugas dari daftar.",
        FieldKind.Region or FieldKind.Rows or FieldKind.Fact => null,
    };
}
