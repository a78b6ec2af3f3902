using Microsoft.AspNetCore.Components;

namespace PPA.Portal.Intake.Public;

/// <summary>Says how far a report is, in one sentence. A wrong code gets a page of the same size after the same time.</summary>
public sealed partial class StatusPage(VisitShelf shelf, StatusDesk desk, NavigationManager navigation) : ComponentBase
{
    private const int Length = 200;
    private StatusAnswer? _answer;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;

    private string Sentence => _answer?.Sentence ?? "Tulis kode yang Anda catat.";

    private string Date => _answer?.Date ?? "Status hanya berisi satu kalimat dan tanggal.";

    private string Filler => new('.', Math.Max(0, Length - Sentence.Length - Date.Length));

    protected override void OnInitialized()
    {
        if (!HttpMethods.IsGet(HttpContext.Request.Method) || shelf.Find(VisitCookie.Read(HttpContext)) is not { } visit)
            return;
        (_answer, visit.Status) = (visit.Status, null);
    }

    private async Task AskAsync()
    {
        var form = HttpContext.Request.Form;
        var answer = await desk.AnswerAsync(form["kode"].ToString(), form["keterangan"].ToString(), PublicPage.AddressOf(HttpContext), HttpContext.RequestAborted);
        var visit = shelf.Find(VisitCookie.Read(HttpContext)) ?? VisitCookie.Give(HttpContext, shelf.Open()).Visit;
        visit.Status = answer;
        navigation.NavigateTo("/formulir/status");
    }
}
