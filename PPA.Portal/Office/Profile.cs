using PPA.Portal.Domain;

namespace PPA.Portal.Office;

/// <summary>How one office works, as its own service standard has it: hours, doors, clocks, ladder, letterhead, region.</summary>
public sealed record Profile
{
    private const string Numbers = "darurat";

    /// <summary>Also the name of its file.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Letterhead Letterhead { get; init; }

    /// <summary>Letterhead keys that the office has yet to fill ("kop.alamat").</summary>
    public required IReadOnlyList<string> NotSet { get; init; }

    /// <summary>Keys whose value is our proposal and not the office's standard; screens say "perlu dikonfirmasi" beside them.</summary>
    public required IReadOnlyList<string> ToConfirm { get; init; }

    public required OfficeZone Zone { get; init; }

    public required JurisdictionRule Jurisdiction { get; init; }

    public required Area Area { get; init; }

    /// <summary>Days that are not here are closed.</summary>
    public required IReadOnlyDictionary<DayOfWeek, ServiceHours> Hours { get; init; }

    /// <summary>The doors that are open here, and the procedure that each one starts.</summary>
    public required IReadOnlyDictionary<Channel, string> Doors { get; init; }

    /// <summary>Every procedure of this office, also those started from a case.</summary>
    public required IReadOnlyList<string> Procedures { get; init; }

    public required IReadOnlyList<ResponseClock> Clocks { get; init; }

    /// <summary>Who is called when nobody takes an urgent complaint, in rising order of time.</summary>
    public required IReadOnlyList<Rung> Ladder { get; init; }

    /// <summary>How long the ladder waits after "Saya lihat".</summary>
    public required TimeSpan AckGrace { get; init; }

    /// <summary>Who is called first outside service hours while nobody has begun a duty; empty where the office does not say.</summary>
    public IReadOnlyList<Role> OnCall { get; init; } = [];

    /// <summary>Local time of the daily drill for all on duty, or null where the office has none.</summary>
    public TimeSpan? DailyDrill { get; init; }

    /// <summary>Which roles may act as a function of the standard ("petugas-identifikasi").</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Role>> Functions { get; init; }

    /// <summary>Roles that come in with a second factor; those who see much, or may let others in, where the office does not say.</summary>
    public IReadOnlyList<Role> FactorRoles { get; init; } = [Role.Administrator, Role.DivisionHead, Role.AgencyHead, Role.DataOfficer];

    public required IReadOnlyList<EmergencyContact> EmergencyContacts { get; init; }

    /// <summary>How official letters are numbered.</summary>
    public LetterNumbering Numbering { get; init; } = LetterNumbering.Usual;

    /// <summary>Where "keluar cepat" on public pages leads.</summary>
    public required Uri QuickExit { get; init; }

    public IEnumerable<Channel> Channels => Doors.Keys.Order();

    /// <summary>Of what is to confirm, the keys that the office has not settled yet: emergency numbers that it has checked are no proposal any more.</summary>
    /// <param name="numbersChecked">True once the office has checked the numbers of this profile.</param>
    public IReadOnlyList<string> StillToConfirm(bool numbersChecked) => numbersChecked ? [.. ToConfirm.Where(key => key != Numbers)] : ToConfirm;

    /// <summary>The clock for a level and a door: the door's own if there is one. Not yet assessed runs on the clock of high.</summary>
    public ResponseClock ClockFor(RiskLevel risk, Channel channel)
    {
        var level = risk.Effective();
        return Clocks.FirstOrDefault(clock => clock.Risk == level && clock.Channel == channel)
            ?? Clocks.First(clock => clock.Risk == level && clock.Channel is null);
    }

    /// <summary>The procedure that a door starts, or null where the office does not offer the door.</summary>
    public string? ProcedureFor(Channel channel) => Doors.GetValueOrDefault(channel);

    /// <summary>The roles that act as a function; none where the office does not have the function.</summary>
    public IReadOnlyList<Role> RolesFor(string function) => Functions.GetValueOrDefault(function) ?? [];
}

/// <summary>What stands above an official letter. Empty where the office has not said.</summary>
public sealed record Letterhead(
    string Government, string Agency, string Unit, string Address, string PostalCode,
    string Phone, string WhatsApp, string Email, string Website);

/// <summary>The territory of an office, by Kemendagri codes. Both code and list are empty for a service without a place.</summary>
public sealed record Area(string Code, string Name, IReadOnlyList<District> Districts)
{
    private static readonly string[] Ranks = ["Kota ", "Kabupaten "];

    /// <summary>Town in which papers are dated: the region without its rank.</summary>
    public string Town => Ranks.Aggregate(Name, (name, rank) => name.StartsWith(rank, StringComparison.Ordinal) ? name[rank.Length..] : name);
}

/// <summary>A kecamatan.</summary>
public sealed record District(string Code, string Name);

/// <summary>Local times of one weekday; the closing minute itself is closed.</summary>
public sealed record ServiceHours(TimeSpan Opens, TimeSpan Closes);

/// <summary>What the hours of a clock are.</summary>
public enum ClockKind
{
    /// <summary>`jam`: runs day and night.</summary>
    ClockHours,

    /// <summary>`jam-layanan`: stands still outside service hours.</summary>
    ServiceHours,
}

/// <summary>How long until the first response is due.</summary>
/// <param name="Channel">The one door it is for, or null for all others.</param>
/// <param name="ToConfirm">True where the office's standard does not say it in these words.</param>
public sealed record ResponseClock(RiskLevel Risk, Channel? Channel, TimeSpan Length, ClockKind Kind, bool ToConfirm);

/// <summary>One rung of the ladder.</summary>
/// <param name="After">Counted from the alarm.</param>
/// <param name="Everyone">True when all on the ladder are called again, with their telephone numbers on screen.</param>
public sealed record Rung(TimeSpan After, Role Role, string Note, bool Everyone, bool ToConfirm);

/// <summary>A number to call when this office cannot.</summary>
public sealed record EmergencyContact(string Name, string Number, bool ToConfirm);
