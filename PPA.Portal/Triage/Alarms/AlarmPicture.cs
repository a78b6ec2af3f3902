using PPA.Portal.Domain;

namespace PPA.Portal.Triage.Alarms;

/// <summary>A line of the tray.</summary>
/// <param name="Case">Null where it is about no case.</param>
/// <param name="Since">UTC: for the age.</param>
/// <param name="Seen">Who has seen it first, in words; null while nobody has.</param>
/// <param name="Risk">The lane it stands in; null where it is about no case.</param>
/// <param name="Office">The call about the office that it is; null for others.</param>
public sealed record TrayLine(
    CaseId? Case, string Number, int Class, bool Rings, string Sentence, string? Seen, DateTime Since, bool MaySee, bool MayTake, string Link, RiskLevel? Risk = null, Guid? Office = null);

/// <summary>A desktop notice: a fixed head and a register code.</summary>
public sealed record AlarmNotice(string Id, string Title, string Code);

/// <summary>What one screen shows and sounds at one moment.</summary>
/// <param name="Ringing">Calls that wait for this officer: the number on the bell.</param>
/// <param name="Notes">Mode ringkas, and who silenced their sound.</param>
/// <param name="Phone">True when telephones are what is left.</param>
/// <param name="Sound">Class that sounds now, or null.</param>
/// <param name="Notices">New ones; those of earlier looks stay until their case calls no more.</param>
/// <param name="Gone">Ids of notices to close.</param>
/// <param name="Brief">Mode ringkas: the tray is grouped by lane.</param>
/// <param name="Lanes">Codes of the lanes in which a call waits for this officer, parted by blanks.</param>
public sealed record AlarmPicture(
    IReadOnlyList<TrayLine> Lines, int Ringing, IReadOnlyList<string> Notes, bool Phone, bool Silent, int? Sound,
    IReadOnlyList<AlarmNotice> Notices, IReadOnlyList<string> Gone, bool Brief = false, string Lanes = "")
{
    public static readonly AlarmPicture Blank = new([], 0, [], false, false, null, [], []);

    /// <summary>Lines as the tray shows them: in one group, or in mode ringkas what is about no case and then lane by lane.</summary>
    public IEnumerable<(string? Heading, IEnumerable<TrayLine> Lines)> Groups => Brief
        ? Lines.GroupBy(line => line.Risk).OrderBy(group => group.Key is { } risk ? RiskLevels.Lanes.ToList().IndexOf(risk) : -1).Select(group => (group.Key?.Label(), group.AsEnumerable()))
        : [(null, Lines)];

    /// <summary>True when both would be drawn alike.</summary>
    public bool LooksLike(AlarmPicture other) =>
        Ringing == other.Ringing && Phone == other.Phone && Silent == other.Silent && Brief == other.Brief && Lanes == other.Lanes
        && Lines.SequenceEqual(other.Lines) && Notes.SequenceEqual(other.Notes);
}
