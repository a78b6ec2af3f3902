namespace PPA.Portal.Office;

/// <summary>What makes a complaint this office's own. It only recommends: nobody at high risk is turned away by it.</summary>
public enum JurisdictionRule
{
    /// <summary>The victim lives here (Bandung).</summary>
    Residence,

    /// <summary>It happened here (Malang).</summary>
    Locus,

    /// <summary>Either of the two (UU 12/2022 Pasal 39).</summary>
    Either,

    /// <summary>No place decides; an officer does.</summary>
    OfficerDecides,
}

/// <summary>The codes of the rule in profiles.</summary>
public static class JurisdictionRules
{
    public static string Code(this JurisdictionRule rule) => rule switch
    {
        JurisdictionRule.Residence => "domisili",
        JurisdictionRule.Locus => "tempat-kejadian",
        JurisdictionRule.Either => "salah-satu",
        JurisdictionRule.OfficerDecides => "petugas-menetapkan",
    };

    public static string Label(this JurisdictionRule rule) => rule switch
    {
        JurisdictionRule.Residence => "Korban berdomisili di daerah ini",
        JurisdictionRule.Locus => "Kejadian di daerah ini",
        JurisdictionRule.Either => "Korban berdomisili atau kejadian di daerah ini",
        JurisdictionRule.OfficerDecides => "Ditetapkan petugas",
    };

    /// <summary>The rule with this code, or null.</summary>
    public static JurisdictionRule? Of(string? code) =>
        Enum.GetValues<JurisdictionRule>().Where(rule => rule.Code() == code).Select(rule => (JurisdictionRule?)rule).FirstOrDefault();
}
