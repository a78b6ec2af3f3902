using System.Globalization;
using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;

namespace PPA.Portal.Sop;

/// <summary>What is wrong with an entry that is being added, said at its questions.</summary>
internal static class EntryFaults
{
    public static IReadOnlyList<StepFault> Of(RuleException rule) => rule switch
    {
        StepIncompleteException missing => [.. missing.Faults.Select(f => f with { Field = At(f.Field) })],
        { Field: { } field } when field == EntryPlan.Next.Id => [new StepFault(At(field), rule.Message)],
        _ => [],
    };

    /// <summary>Words that nobody added would be lost with the step.</summary>
    public static IEnumerable<StepFault> NotAdded(StepValues values) =>
        values.Under(EntryPlan.Heading).IsEmpty ? [] : [new StepFault(EntryPlan.Heading, "Ada catatan yang ditulis tetapi belum ditambahkan. Tekan “Tambah catatan”, atau kosongkan isiannya.")];

    /// <summary>UTC: when the next one is planned; null where no date was given.</summary>
    public static DateTime? Next(StepValues words, OfficeTime zone)
    {
        if (words[EntryPlan.Next.Id] is not { } said)
            return null;
        return DateTime.TryParseExact(said, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? zone.ToUtc(local) : throw new RuleException("Waktu ini tidak ada.", EntryPlan.Next.Id);
    }

    private static string At(string? field) => $"{EntryPlan.Heading}.{field}";
}
