using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PPA.Portal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SessionLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "HandedOutAt",
                table: "Officers",
                type: "timestamp with time zone",
                nullable: true);

            // Passwords that were handed out before count from today.
            migrationBuilder.Sql("UPDATE \"Officers\" SET \"HandedOutAt\" = CURRENT_TIMESTAMP WHERE \"MustChangePassword\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HandedOutAt",
                table: "Officers");
        }
    }
}
