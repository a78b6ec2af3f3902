using PPA.Portal.Accounts;
using PPA.Portal.Domain;

namespace PPA.Portal.Triage;

/// <summary>What of the board a screen shows; it lives in the address, so that a link shows the same.</summary>
/// <param name="Holder">"saya", "belum", or an officer's user name.</param>
public sealed record BoardFilter(Channel? Channel, string? Region, string? Holder)
{
    public const string Mine = "saya";
    public const string Untaken = "belum";
    public static readonly BoardFilter None = new(null, null, null);

    public bool IsNone => this == None;

    /// <summary>Reads the words of the address; what it does not know filters nothing.</summary>
    public static BoardFilter Read(string? channel, string? region, string? holder) =>
        new(Words.ChannelOf(channel), Given(region), Given(holder));

    /// <param name="officers">Knows who a user name is.</param>
    public Func<Card, bool> For(OfficerId? me, OfficerDirectory officers)
    {
        if (IsNone)
            return _ => true;
        OfficerId? holder = Holder switch
        {
            null or Untaken => null,
            Mine => me,
            var name => officers.Everybody.FirstOrDefault(o => o.UserName == name)?.Id,
        };
        return card => (Channel is null || card.Channel == Channel)
            && (Region is null || card.Region == Region)
            && (Holder is null || card.Holder == holder || (Holder == Mine && card.OfferedTo == me));
    }

    /// <summary>The address of the board with this filter.</summary>
    public string Address()
    {
        string?[] parts =
        [
            Channel is { } channel ? "saluran=" + channel.Code() : null,
            Region is null ? null : "kecamatan=" + Uri.EscapeDataString(Region),
            Holder is null ? null : "pemegang=" + Uri.EscapeDataString(Holder),
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/papan" : "/papan?" + query;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
