namespace PPA.Portal.Vault;

/// <summary>What a search token was made from. The numbers are part of every stored token: add, never change.</summary>
public enum TokenKind
{
    Nik = 1,
    Phone = 2,
    NameWord = 3,
    FamilyCard = 4,
    TrackingCode = 5,
}
