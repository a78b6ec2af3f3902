using PPA.Portal.Letters.Check;
using PPA.Portal.Letters.Delegating;
using PPA.Portal.Letters.Drafting;
using PPA.Portal.Letters.Register;
using PPA.Portal.Letters.Signing;

namespace PPA.Portal.Letters;

/// <summary>Wires the flow of letters: drafting, signing, the register, who stands in for whom, the public check.</summary>
public static class LettersSetup
{
    public static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddSingleton<LetterDesk>().AddSingleton<LetterDrawings>().AddScoped<LetterHand>().AddScoped<LetterReading>().AddScoped<LetterWork>()
        .AddScoped<LetterDrafts>().AddScoped<LetterSigning>().AddScoped<LetterUndo>().AddScoped<LetterScans>().AddScoped<LetterDispatch>().AddScoped<WaitingLetters>()
        .AddScoped<LetterRegisterBook>().AddScoped<Delegations>().AddSingleton<LetterCheck>()
        .AddRateLimiter(limits => limits.AddPolicy<string, CheckLimit>(CheckLimit.Policy));

    public static WebApplication MapLetters(this WebApplication app)
    {
        app.MapLetterDrafts();
        app.MapLetterRegister();
        return app;
    }
}
