using PPA.Portal.Domain;

namespace PPA.Portal.Cases;

/// <summary>How somebody may be contacted, as one sentence.</summary>
internal static class ContactWords
{
    public static string Of(ContactRule rule) => rule.Allowed == Answer.No
        ? "Jangan hubungi pelapor."
        : string.Join(" ", new[]
        {
            rule.Allowed == Answer.Unknown ? "Tanyakan dahulu apakah aman." : null,
            rule.Hours is null ? null : $"Hubungi hanya {rule.Hours}.",
            rule.Way is null ? null : $"Lewat {rule.Way}.",
            rule.SayIfAnother is null ? null : $"Bila orang lain menjawab: “{rule.SayIfAnother}”.",
        }.Where(part => part is not null));
}
