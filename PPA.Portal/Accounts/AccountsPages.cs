namespace PPA.Portal.Accounts;

/// <summary>The addresses of sign-in and sign-out.</summary>
public static class AccountsPages
{
    public static WebApplication MapAccounts(this WebApplication app) => app;
}
