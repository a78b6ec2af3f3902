namespace PPA.Portal.Domain;

/// <summary>Sex as registers of the ministry write it; unknown where nobody has said.</summary>
public enum Sex
{
    Unknown,
    Female,
    Male,
}
