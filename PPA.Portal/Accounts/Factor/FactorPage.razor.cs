using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;
using PPA.Portal.Office;
using PPA.Portal.Widgets;

namespace PPA.Portal.Accounts.Factor;

/// <summary>Setting up one's own second factor, new spare codes, taking it off. No circuit, no script.</summary>
public sealed partial class FactorPage(FactorDesk desk, CurrentOfficer officer, OfficeDesk office) : ComponentBase
{
    private FactorState? _state;
    private FactorSetup? _setup;
    private (string Path, int Width) _square;
    private IReadOnlyList<string>? _spares;
    private RuleException? _refusal;
    private string? _said;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "faktor", Name = "Code")] private string? First { get; set; }
    [SupplyParameterFromForm(FormName = "faktor-ubah", Name = "Code")] private string? Code { get; set; }
    [SupplyParameterFromForm(FormName = "faktor-ubah", Name = "Verb")] private string? Verb { get; set; }

    private IReadOnlyList<(string Field, string Sentence)> Errors => _refusal is null ? [] : [(_refusal.Field ?? "", _refusal.Message)];

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        _state = await desk.StateAsync(HttpContext.RequestAborted);
        Show(_state.Since is null ? await desk.BegunAsync(HttpContext.RequestAborted) : null);
    }

    private void Show(FactorSetup? setup)
    {
        _setup = setup;
        if (setup is not null)
            _square = SquareCode.Drawing(setup.Address);
    }

    private Task BeginAsync() => TryAsync(async () => Show(await desk.BeginAsync(HttpContext.RequestAborted)));

    private Task ConfirmAsync() => TryAsync(async () =>
    {
        var handout = await desk.ConfirmAsync(First, HttpContext.RequestAborted);
        await GoOnAsync(handout.Ticket);
        (_spares, _said) = (handout.Spares, "Faktor kedua aktif. Perangkat lain yang masih masuk dengan akun Anda sudah keluar.");
    });

    private Task ChangeAsync() => TryAsync(async () =>
    {
        if (Verb == "lepas")
        {
            await GoOnAsync(await desk.TakeOffAsync(Code, HttpContext.RequestAborted));
            _said = "Faktor kedua dilepas. Pasang di ponsel yang baru.";
            await ReadAsync();
            return;
        }
        (_spares, _said) = (await desk.NewSparesAsync(Code, HttpContext.RequestAborted), "Kode cadangan yang lama tidak berlaku lagi.");
    });

    /// <summary>The change has ended every session; this one goes on with a new ticket.</summary>
    private async Task GoOnAsync(System.Security.Claims.ClaimsPrincipal ticket)
    {
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, ticket);
        officer.Become(ticket);
    }

    private async Task TryAsync(Func<Task> verb)
    {
        try
        {
            await verb();
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
        }
    }

    private static string Grouped(string secret) => string.Join(' ', secret.Chunk(4).Select(part => new string(part)));
}
