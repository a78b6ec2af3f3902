using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office.Procedures;

namespace PPA.Portal.Office;

/// <summary>The office that this portal serves at the moment, as one consistent whole.</summary>
public sealed record OfficeNow(Profile Profile, OfficeCalendar Calendar, OfficeTime Time, Regions Regions);

/// <summary>Holds the chosen profile. What lives long (a board, a background clock) asks the desk each time; what lives for one request may take a <see cref="Profile"/> directly.</summary>
public sealed class OfficeDesk
{
    private readonly Holidays _holidays;
    private volatile OfficeNow _now;

    /// <param name="chosen">The profile to begin with, or null while nobody has chosen one.</param>
    public OfficeDesk(ProfileShelf shelf, Holidays holidays, ProcedureShelf procedures, Profile? chosen)
    {
        (Shelf, _holidays, Procedures, IsChosen) = (shelf, holidays, procedures, chosen is not null);
        _now = Open(chosen ?? shelf.All[0]);
    }

    public ProfileShelf Shelf { get; }

    public ProcedureShelf Procedures { get; }

    public OfficeNow Now => _now;

    /// <summary>The procedure that a door starts, in the version in force at that moment; null where the office does not offer the door.</summary>
    /// <param name="at">UTC.</param>
    public Procedure? ProcedureFor(Channel channel, DateTime at) => _now.Profile.ProcedureFor(channel) is { } id ? InForce(id, at) : null;

    /// <summary>A procedure of this office in the version in force at that moment.</summary>
    /// <param name="at">UTC.</param>
    public Procedure? InForce(string id, DateTime at) => Procedures.InForce(id, _now.Profile.Id, _now.Time.DateAt(at));

    /// <summary>The procedure that a run walks, in the version that it keeps.</summary>
    public Procedure PlanOf(ProcedureRun run) => Procedures.Find(run.Procedure, _now.Profile.Id, run.PlanVersion)
        ?? throw new RuleException($"Prosedur {run.Procedure} tidak ada lagi pada kantor ini. Hubungi pengelola.");

    /// <summary>False until settings or the first-run page have named a profile; till then the first on the shelf stands in.</summary>
    public bool IsChosen { get; private set; }

    /// <summary>Changes the profile for everyone at once. The desk does not remember it over a restart: who calls this also stores it and calls again at the start.</summary>
    /// <param name="id">A profile on the shelf.</param>
    public void Choose(string id)
    {
        _now = Open(Shelf.Find(id) ?? throw new RuleException("Profil kantor itu tidak tersedia.", "profil"));
        IsChosen = true;
    }

    private OfficeNow Open(Profile profile) =>
        new(profile, new OfficeCalendar(profile, _holidays), new OfficeTime(profile.Zone), new Regions(profile.Area));
}
