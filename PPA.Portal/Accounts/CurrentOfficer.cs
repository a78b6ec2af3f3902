using System.Security.Claims;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Accounts;

/// <summary>What of a file says whose it is.</summary>
public sealed record CaseReach(OfficerId? HolderId, OfficerId? OfferedTo, IReadOnlyList<string> Team, CaseKind Kind);

/// <summary>Who is asking, in this request or on this screen, and what the table allows them.</summary>
/// <remarks>Roles are read at each question, so that a change narrows screens that are already open.</remarks>
public sealed class CurrentOfficer(OfficerDirectory directory, TimeProvider time)
{
    /// <summary>Claim that carries the officer's security stamp.</summary>
    public const string StampClaim = "stempel";

    /// <summary>Claim that carries the id of the browser's session.</summary>
    public const string SessionClaim = "sesi";

    /// <summary>Claim of a session that is good for nothing but setting up the second factor.</summary>
    public const string EnrolClaim = "faktor";

    private OfficerId? _id;
    private string? _stamp;

    /// <summary>The officer, or null when nobody is signed in or their session has been ended.</summary>
    public OfficerCard? Card => directory.Find(_id) is { Disabled: false } card && card.Stamp == _stamp && !directory.IsEnded(Session) ? card : null;

    /// <summary>The browser's session; null for one that is not on the list.</summary>
    public Guid? Session { get; private set; }

    /// <summary>True where nothing but time ended the session.</summary>
    public bool HasOutlived => directory.HasOutlived(Session);

    /// <summary>What an answer to "is this you?" is bound to: this session and no other.</summary>
    internal string? SessionKey => Session?.ToString("N") ?? _stamp;

    /// <summary>True while the officer's role asks for a second factor and none was set up.</summary>
    public bool MustEnrol { get; private set; }

    /// <exception cref="NotAllowedException">Nobody is signed in.</exception>
    public OfficerId Id => (Card ?? throw NotSignedIn()).Id;

    public bool IsSignedIn => Card is not null;

    /// <summary>Takes the identity of the signed-in principal; anything else is nobody.</summary>
    public void Become(ClaimsPrincipal principal)
    {
        var id = principal.FindFirstValue(ClaimTypes.NameIdentifier);
        _id = principal.Identity?.IsAuthenticated == true && Guid.TryParse(id, out var value) ? new OfficerId(value) : null;
        _stamp = principal.FindFirstValue(StampClaim);
        Session = SessionOf(principal);
        MustEnrol = principal.HasClaim(claim => claim.Type == EnrolClaim);
    }

    /// <summary>The session that a ticket belongs to, whether or not it goes on.</summary>
    internal static Guid? SessionOf(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(SessionClaim), out var session) ? session : null;

    /// <summary>True when the table gives the permission for everything.</summary>
    public bool May(Permission permission) => ScopeOf(permission) == Scope.All;

    /// <summary>True when the table gives the permission for at least some cases.</summary>
    public bool MaySome(Permission permission) => ScopeOf(permission) != Scope.None;

    /// <summary>True when the table gives the permission for this case.</summary>
    public bool May(Permission permission, OfficerId? holder, OfficerId? offeredTo = null) => ScopeOf(permission) switch
    {
        Scope.All => true,
        Scope.Own => Card is { } me && (holder == me.Id || offeredTo == me.Id),
        Scope.None => false,
    };

    /// <summary>True when the table gives the permission for this file, and the file is not closed to the officer by a restriction.</summary>
    /// <remarks>Of a restricted file, load Access and GlassBreaks: who is not found in them does not come in. Of a destroyed one nothing is left that anybody might open or change.</remarks>
    public bool May(Permission permission, CaseFile file) => file.DestroyedOn is null && ScopeOf(permission) switch
    {
        Scope.All => LetsIn(file),
        Scope.Own => IsOwn(file) && LetsIn(file),
        Scope.None => false,
    };

    /// <summary>The same for a file that is not restricted, of which only these columns were read.</summary>
    public bool May(Permission permission, CaseReach reach) => ScopeOf(permission) switch
    {
        Scope.All => true,
        Scope.Own => IsOwn(reach),
        Scope.None => false,
    };

    /// <summary>True when the table gives the permission for this file, whether or not a restriction closes it: who may break the glass.</summary>
    public bool MayInNeed(Permission permission, CaseFile file) => file.DestroyedOn is null && ScopeOf(permission) switch
    {
        Scope.All => true,
        Scope.Own => IsOwn(file),
        Scope.None => false,
    };

    /// <summary>Why a file does not open: that it was destroyed, to whoever could have opened it; to everybody else what they always hear.</summary>
    /// <param name="file">Null where there is none.</param>
    public NotAllowedException RefusalOf(Permission permission, CaseFile? file, string otherwise) =>
        file?.DestroyedOn is { } day && May(permission, new CaseReach(file.HolderId, file.OfferedTo, file.Team, file.Kind))
            ? new FileDestroyedException($"Berkas {file.Number} telah dimusnahkan pada {OfficeTime.Date(day)}, berita acara nomor {file.DestroyedUnder}.")
            : new NotAllowedException(otherwise);

    private bool LetsIn(CaseFile file) => file.LetsIn(Id, time.GetUtcNow().UtcDateTime);

    /// <summary>Held, offered, worked on in its team, or of the register that is the officer's own function.</summary>
    private bool IsOwn(CaseReach file) => Card is { } me
        && (file.HolderId == me.Id || file.OfferedTo == me.Id || file.Team.Contains(me.Id.Value.ToString("N"))
            || (file.Kind is CaseKind.FamilyClient or CaseKind.Activity && me.Has(Role.FamilyCentre)));

    private bool IsOwn(CaseFile file) => IsOwn(new CaseReach(file.HolderId, file.OfferedTo, file.Team, file.Kind));

    /// <exception cref="NotAllowedException">The table does not give the permission.</exception>
    public void Must(Permission permission)
    {
        if (!MaySome(permission))
            throw Refusal();
    }

    /// <exception cref="NotAllowedException">The table does not give the permission for this case.</exception>
    public void Must(Permission permission, CaseFile file)
    {
        if (!May(permission, file))
            throw Refusal();
    }

    private Scope ScopeOf(Permission permission) =>
        !MustEnrol && Card is { MustChangePassword: false } card ? PermissionTable.ScopeOf(permission, card.Roles) : Scope.None;

    private NotAllowedException Refusal() => IsSignedIn ? new NotAllowedException() : NotSignedIn();

    private static NotAllowedException NotSignedIn() => new("Sesi Anda sudah berakhir. Masuk kembali.");
}
