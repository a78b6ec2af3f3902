using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PPA.Portal.Domain;

namespace PPA.Portal.Accounts;

/// <summary>A new password of one's own; the first thing after a handed-out one.</summary>
public sealed partial class ChangePassword(OwnAccount account, CurrentOfficer officer, NavigationManager navigation) : ComponentBase
{
    private RuleException? _refusal;

    [CascadingParameter] private HttpContext HttpContext { get; set; } = null!;
    [SupplyParameterFromForm(FormName = "ganti-sandi")] private Entry? Form { get; set; }

    private bool IsForced => officer.Card?.MustChangePassword == true;

    private IReadOnlyList<(string Field, string Sentence)> Errors => _refusal is null ? [] : [(_refusal.Field ?? "", _refusal.Message)];

    private async Task ChangeAsync()
    {
        try
        {
            var ticket = await account.ChangePasswordAsync(Form?.Current, Form?.Wanted, Form?.Repeated, HttpContext.RequestAborted);
            await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, ticket);
        }
        catch (RuleException refusal)
        {
            _refusal = refusal;
            return;
        }
        navigation.NavigateTo("/");
    }

    /// <summary>What was typed.</summary>
    public sealed class Entry
    {
        public string? Current { get; set; }
        public string? Wanted { get; set; }
        public string? Repeated { get; set; }
    }
}
