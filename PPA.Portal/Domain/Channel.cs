namespace PPA.Portal.Domain;

/// <summary>The door through which a complaint reached the office (SK 301/2022 step 1; standards of the other four offices).</summary>
public enum Channel
{
    WalkIn,
    Phone,
    Hotline,
    WhatsApp,
    SmsCenter,
    Letter,
    Email,
    OnlineForm,
    SocialMedia,
    Website,
    Lapor,
    OtherParty,
    Outreach,
    Referral,
    Transfer,
}
