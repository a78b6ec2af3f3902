using System.Globalization;
using PPA.Portal.Domain.Procedures;

namespace PPA.Portal.Tests.Sop;

/// <summary>Made-up answers that a step asks for, and no more than it asks for.</summary>
internal static class Answers
{
    /// <summary>What was said, and the plainest answer to every other required question.</summary>
    /// <param name="said">Field or "field.line.column" to value; an empty value leaves the question open.</param>
    public static StepValues Fill(IReadOnlyList<StepField> fields, StepFacts facts, params (string Field, string Value)[] said)
    {
        var values = StepValues.Of(said.Select(s => KeyValuePair.Create(s.Field, s.Value)));
        for (var grown = true; grown;)
        {
            var before = values;
            foreach (var field in fields.Where(f => f.Required && f.When?.Holds(facts.With(before)) != false && said.All(s => s.Field != f.Id)))
                values = field.Kind == FieldKind.Rows ? Row(field, facts, values) : values[field.Id] is null ? values.With(field.Id, Plain(field)) : values;
            grown = !values.Equals(before);
        }
        return values;
    }

    public static string Plain(StepField field) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.YesNo or FieldKind.Choices => field.Options[0].Code,
        FieldKind.Number => "2",
        FieldKind.Date => "2026-11-23",
        FieldKind.Moment => "2026-11-23T09:00",
        FieldKind.Officer or FieldKind.Officers => "0198a000-0000-7000-8000-000000000001",
        FieldKind.Region => "32.73.01",
        FieldKind.Text or FieldKind.Paragraph or FieldKind.Rows or FieldKind.Fact => "Contoh rekaan",
    };

    private static StepValues Row(StepField field, StepFacts facts, StepValues values)
    {
        var lines = values.Rows(field.Id) is { Count: > 0 } rows ? rows : [(0, StepValues.Empty)];
        foreach (var (line, row) in lines)
        {
            foreach (var column in field.Columns.Where(c => c.Required && row[c.Id] is null && c.When?.Holds(facts.With(row)) != false))
                values = values.With(string.Create(CultureInfo.InvariantCulture, $"{field.Id}.{line}.{column.Id}"), Plain(column));
        }
        return values;
    }
}
