using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Intake.Public;

/// <summary>Says how far a report is, in one sentence, and takes in what is added to it. A wrong code gets a page of the same size after the same time.</summary>
/// <remarks>Both forms are always on the page, one of them hidden: so it weighs the same, and a form that is sent is there to be heard.</remarks>
public sealed partial class StatusPage(VisitShelf shelf, StatusDesk desk, NavigationManager navigation) : ComponentBase
{
    private const int Length = 300;
    private StatusAnswer? _answer;
    private Visit? _visit;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    private string Sentence => _answer?.Sentence ?? "Tulis kode yang Anda catat.";

    private string Date => _answer?.Date ?? (_answer is null ? "Status hanya berisi satu kalimat dan tanggal." : "");

    private string Typed => _answer?.Typed ?? "";

    private string Filler => new('.', Math.Max(0, Length - Sentence.Length - Date.Length - Typed.Length));

    /// <summary>The code was right; now there is something to add to.</summary>
    private bool Known => _answer is not null && _visit?.Report is not null;

    protected override void OnInitialized()
    {
        _visit = shelf.Find(VisitCookie.Read(HttpContext));
        if (_visit is not null && HttpMethods.IsGet(HttpContext.Request.Method))
            (_answer, _visit.Status) = (_visit.Status, null);
    }

    private async Task AskAsync()
    {
        await desk.AskAsync(Open(), HttpContext.Request.Form["kode"].ToString(), PublicPage.AddressOf(HttpContext), HttpContext.RequestAborted);
        navigation.NavigateTo("/formulir/status");
    }

    private async Task AddAsync()
    {
        await desk.AddAsync(Open(), HttpContext.Request.Form["keterangan"].ToString(), HttpContext.RequestAborted);
        navigation.NavigateTo("/formulir/status");
    }

    private Visit Open() => _visit ??= VisitCookie.Give(HttpContext, shelf.Open()).Visit;
}
