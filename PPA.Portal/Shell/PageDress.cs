namespace PPA.Portal.Shell;

/// <summary>What a document carries: style sheets, script, a fixed theme, and how strict its headers are.</summary>
/// <param name="Strict">True for pages that anybody may open: nothing inline, nothing kept, nothing told to the next site.</param>
public sealed record PageDress(IReadOnlyList<string> Sheets, string? Script, string? Theme, bool Strict)
{
    public static readonly PageDress Staff = new(
        ["/css/tokens.css", "/css/portal.css", "/css/shell.css", "/css/gate.css", "/css/alarms.css", "/css/case.css", "/css/register.css", "/css/wizard.css", "/css/rekap.css", "/css/letters.css", "/css/intake.css", "/css/letter.css", "/css/print.css", "/css/board.css", "/css/calls.css", "/css/checklist.css", "/css/simfoni.css"], "/js/shell.js", null, Strict: false);
    private static readonly PageDress Door = new(["/css/tokens.css", "/css/portal.css", "/css/shell.css", "/css/gate.css", "/css/print.css"], "/js/door.js", null, Strict: true);
    private static readonly PageDress Paper = new(["/css/tokens.css", "/css/portal.css", "/css/paper.css", "/css/print.css"], null, "terang", Strict: true);
    private static readonly PageDress Public = new(["/css/public.css"], "/js/public.js", "terang", Strict: true);
    private static readonly PageDress Wall = new(["/css/tokens.css", "/css/wall.css"], "/js/wall.js", "gelap", Strict: true);

    /// <summary>True for pages on which somebody from outside tells something.</summary>
    public bool IsForReporters => this == Public;

    public static PageDress Of(PathString path) => path switch
    {
        _ when path.StartsWithSegments("/formulir", StringComparison.OrdinalIgnoreCase) => Public,
        _ when path.StartsWithSegments("/keluhan-selesai", StringComparison.OrdinalIgnoreCase) => Public,
        _ when path.StartsWithSegments("/cek-surat", StringComparison.OrdinalIgnoreCase) => Public,
        _ when path.StartsWithSegments("/standar-pelayanan", StringComparison.OrdinalIgnoreCase) => Paper,
        _ when path.StartsWithSegments("/papan/layar", StringComparison.OrdinalIgnoreCase) => Wall,
        _ when path.StartsWithSegments("/masuk", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/ganti-sandi", StringComparison.OrdinalIgnoreCase) => Door,
        _ when path.StartsWithSegments("/profil/faktor-kedua", StringComparison.OrdinalIgnoreCase) => Door,
        _ when path.StartsWithSegments("/mulai", StringComparison.OrdinalIgnoreCase) => Door,
        _ => Staff,
    };
}
