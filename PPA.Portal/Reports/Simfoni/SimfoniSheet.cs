using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Reports.Simfoni;

/// <summary>What keeps a field from being typed as it stands.</summary>
public enum SimfoniFault
{
    None,

    /// <summary>The match of words is the portal's proposal.</summary>
    ToConfirm,

    /// <summary>The file does not say it, and the form asks for it.</summary>
    Missing,

    /// <summary>The file holds a code that has no word in the list any more.</summary>
    Unmapped,
}

/// <summary>A filled field: the office's words and SIMFONI's.</summary>
/// <param name="Simfoni">Null where SIMFONI has no list of words for it.</param>
public sealed record SimfoniCell(SimfoniField Field, string? Local, string? Simfoni, SimfoniFault Fault)
{
    /// <summary>What is typed into SIMFONI.</summary>
    public string? Typed => Simfoni ?? Local;
}

/// <summary>One row of a part: the case, a victim, a pair.</summary>
/// <param name="Key">Names the row as long as the file exists.</param>
/// <param name="Label">Says which one it is without a name: Korban 1.</param>
public sealed record SimfoniRow(string Key, string Label, IReadOnlyList<SimfoniCell> Cells);

/// <summary>A part of the form with its rows.</summary>
public sealed record SimfoniPart(SimfoniSection Section, IReadOnlyList<SimfoniRow> Rows);

/// <summary>Something that must be filled in or looked at before the case is typed.</summary>
/// <param name="Where">The part of the file in which it is filled in; null where the office's list must be mended.</param>
public sealed record SimfoniGap(string Row, string Field, SimfoniFault Fault, string? Where);

/// <summary>SIMFONI's form filled from one case file.</summary>
public sealed record SimfoniSheet(IReadOnlyList<SimfoniPart> Parts)
{
    /// <summary>What is missing or has no word; what only waits for confirmation is not among it.</summary>
    public IReadOnlyList<SimfoniGap> Gaps => [.. Looked().Where(g => g.Fault != SimfoniFault.ToConfirm)];

    /// <summary>Everything that somebody should look at.</summary>
    public IEnumerable<SimfoniGap> Looked() => Parts.SelectMany(part =>
        part.Rows.SelectMany(row => row.Cells.Where(c => c.Fault != SimfoniFault.None)
                .Select(c => new SimfoniGap(row.Label, c.Field.Label, c.Fault, c.Fault == SimfoniFault.Unmapped ? null : c.Field.FillAt)))
            .Concat(part.Rows.Count >= part.Section.AtLeast ? [] : [new SimfoniGap(part.Section.Title, "belum ada yang tercatat", SimfoniFault.Missing, part.Section.FillAt)]));

    /// <summary>Fills the form. Load People, Relations, Services, and Referrals with their moves.</summary>
    public static SimfoniSheet Fill(SimfoniForm form, CaseFile file, OfficeNow office) => new([.. form.Sections.Select(s => new SimfoniPart(s, [.. SimfoniFilling.Rows(s, file, office)]))]);
}
